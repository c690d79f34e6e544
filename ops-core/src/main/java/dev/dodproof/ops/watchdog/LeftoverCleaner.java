package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes temporary files that dead processes have left in a folder, where that is safe.
 *
 * <p>Only regular files directly in the folder whose whole name matches a pattern are looked at; no
 * link is followed and the folder is never left, also if it is replaced meanwhile. A file goes if
 * the heartbeat of its owner, whose token the name carries, is dead or ended; if its owner is
 * unknown, if it has not been touched for long and no process has it open. Where that cannot be
 * told (no {@code proc} file system), only the first rule removes anything.
 *
 * <p>An incident is written before each removal. Without that, nothing is removed.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class LeftoverCleaner {

  private static final int MAX_FILES = 100_000;

  private final Path folder;
  private final Pattern names;
  private final Duration age;
  private final TimeSource time;
  private final @Nullable Path heartbeats;
  private final OpenFilesFactory openFiles;

  /** Makes a fresh view of the open files for each run. */
  @FunctionalInterface
  interface OpenFilesFactory {
    OpenFiles look();
  }

  LeftoverCleaner(
      Path folder,
      Pattern names,
      Duration age,
      TimeSource time,
      @Nullable Path heartbeats,
      OpenFilesFactory openFiles) {
    this.folder = folder;
    this.names = names;
    this.age = age;
    this.time = time;
    this.heartbeats = heartbeats;
    this.openFiles = openFiles;
  }

  /**
   * Creates a cleaner that knows no owner.
   *
   * @param folder where temporary files are left; its subfolders are not looked at
   * @param names the whole name of a temporary file; a group {@code (?<owner>…)} in it is the token
   *     of the heartbeat that owns the file
   * @param age longer than any writer leaves its file untouched; more than zero
   * @param time its wall clock is compared with the times of files
   * @return the cleaner
   * @throws IllegalArgumentException if the age is not more than zero
   */
  public static LeftoverCleaner of(Path folder, Pattern names, Duration age, TimeSource time) {
    if (age.isNegative() || age.isZero()) {
      throw new IllegalArgumentException("age must be more than zero, found " + age);
    }
    Path proc = LinuxProcesses.procOfThisMachine();
    return new LeftoverCleaner(folder, names, age, time, null, () -> new OpenFiles(proc));
  }

  /**
   * Names the folder with the heartbeats of the owners.
   *
   * @param heartbeatFolder where owners leave their heartbeats
   * @return the changed copy
   */
  public LeftoverCleaner ownersIn(Path heartbeatFolder) {
    return new LeftoverCleaner(folder, names, age, time, heartbeatFolder, openFiles);
  }

  /**
   * Tells what {@link #clean} would do, and changes nothing.
   *
   * @return each file whose name matches, in order of name
   * @throws IOException if the folder cannot be read, is a link, or has more than 100,000 files;
   *     the message says so
   */
  public List<Leftover> preview() throws IOException {
    return eachLeftover((opened, name, state, leftover) -> leftover);
  }

  /**
   * Removes what is safe to remove.
   *
   * @param log gets an incident before each removal, and another event if that fails
   * @return each file whose name matches, in order of name
   * @throws IOException if the folder cannot be read, is a link, or has more than 100,000 files;
   *     the message says so
   */
  public List<Leftover> clean(IncidentLog log) throws IOException {
    return eachLeftover(
        (opened, name, state, leftover) ->
            leftover.fate() == Leftover.Fate.REMOVABLE
                ? remove(opened, name, state, leftover, log)
                : leftover);
  }

  /** What to do with a leftover. */
  @FunctionalInterface
  private interface Step {
    Leftover take(
        SecureDirectoryStream<Path> opened, Path name, FileState state, Leftover leftover);
  }

  private List<Leftover> eachLeftover(Step step) throws IOException {
    Owners owners = heartbeats == null ? Owners.unknown() : Owners.of(heartbeats, time);
    LeftoverRules rules = new LeftoverRules(names, age, owners, openFiles.look());
    List<Leftover> leftovers = new ArrayList<>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("found no folder at " + folder + ", expected one that is no link");
    }
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      if (!(stream instanceof SecureDirectoryStream<Path> opened)) {
        throw new IOException(
            "the file system of "
                + folder
                + " cannot remove files from an opened folder;"
                + " nothing is safe to remove there");
      }
      int files = 0;
      for (Path file : opened) {
        if (++files > MAX_FILES) {
          throw new IOException(folder + " has more than " + MAX_FILES + " files");
        }
        FileState state = FileState.of(opened, file.getFileName());
        Leftover leftover = rules.judge(file, state, time.wallTime());
        if (leftover != null) {
          leftovers.add(step.take(opened, file.getFileName(), state, leftover));
        }
      }
    }
    leftovers.sort(Comparator.comparing(Leftover::name));
    return List.copyOf(leftovers);
  }

  private Leftover remove(
      SecureDirectoryStream<Path> opened,
      Path name,
      FileState state,
      Leftover leftover,
      IncidentLog log) {
    Map<String, Object> extra =
        Map.of("leftover", leftover.name(), "folder", folder.toString(), "bytes", state.size());
    if (!log.write(IncidentLog.INCIDENT, "LEFTOVER: removed, " + leftover.reason(), extra)) {
      return leftover.become(Leftover.Fate.FAILED, "the incident could not be written");
    }
    String failure = delete(opened, name, state);
    if (failure == null) {
      return leftover.become(Leftover.Fate.REMOVED, leftover.reason());
    }
    // A lost event changes nothing here: the file is still there, and the caller is told.
    boolean unused = log.write(IncidentLog.CLEARED, "LEFTOVER: kept, " + failure, extra);
    return leftover.become(Leftover.Fate.FAILED, failure);
  }

  /** Returns what went wrong, or null. */
  private static @Nullable String delete(
      SecureDirectoryStream<Path> opened, Path name, FileState state) {
    try {
      if (!FileState.of(opened, name).equals(state)) {
        return "it was touched meanwhile";
      }
      opened.deleteFile(name);
      return null;
    } catch (IOException e) {
      return "it could not be removed (" + e + ")";
    }
  }
}
