package dev.dodproof.ops.watchdog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Looks processes up in the {@code proc} file system, see proc(5). */
final class LinuxProcesses {

  private static final Pattern BLANK = Pattern.compile(" ");

  /** Of the fields after the command: "state" is the third of the line, "starttime" the 22nd. */
  private static final int STATE = 0;

  private static final int START_TICKS = 19;

  private final Path proc;

  LinuxProcesses(Path proc) {
    this.proc = proc;
  }

  static LinuxProcesses ofThisMachine() {
    return new LinuxProcesses(procOfThisMachine());
  }

  static Path procOfThisMachine() {
    return FileSystems.getDefault().getRootDirectories().iterator().next().resolve("proc");
  }

  boolean isThere() {
    return Files.isReadable(proc.resolve("self").resolve("stat"))
        && Files.isReadable(bootIdFile())
        && Files.isSymbolicLink(pidNamespaceLink());
  }

  ProcessIdentity.Linux identify(long pid) throws IOException {
    long ticks = Long.parseLong(fieldsAfterCommand(pid)[START_TICKS]);
    return new ProcessIdentity.Linux(pid, ticks, bootId(), pidNamespace());
  }

  Presence look(ProcessIdentity.Linux identity) {
    try {
      if (!bootId().equals(identity.bootId())) {
        return Presence.GONE;
      }
      if (!pidNamespace().equals(identity.pidNamespace())) {
        return Presence.UNKNOWABLE;
      }
      return lookHere(identity);
    } catch (IOException | RuntimeException e) {
      return Presence.UNKNOWABLE;
    }
  }

  private Presence lookHere(ProcessIdentity.Linux identity) throws IOException {
    String[] fields;
    try {
      fields = fieldsAfterCommand(identity.pid());
    } catch (NoSuchFileException e) {
      return Presence.GONE;
    } catch (IOException e) {
      // A process that ends between opening and reading makes the read fail.
      if (Files.notExists(proc.resolve(Long.toString(identity.pid())))) {
        return Presence.GONE;
      }
      throw e;
    }
    return Long.parseLong(fields[START_TICKS]) == identity.startTicks()
        ? presence(fields[STATE])
        : Presence.GONE;
  }

  private static Presence presence(String state) {
    return switch (state) {
      case "T", "t" -> Presence.STOPPED;
      // A zombie has ended; its parent has only not asked for its exit code yet.
      case "Z", "X", "x" -> Presence.GONE;
      default -> Presence.RUNNING;
    };
  }

  boolean isOfThisBoot(ProcessIdentity.Linux identity) {
    try {
      return bootId().equals(identity.bootId());
    } catch (IOException e) {
      return false;
    }
  }

  private String[] fieldsAfterCommand(long pid) throws IOException {
    Path stat = proc.resolve(Long.toString(pid)).resolve("stat");
    String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
    // The command may hold blanks and parentheses of its own, so its end is the last one.
    String[] fields = BLANK.split(line.substring(line.lastIndexOf(')') + 1).strip());
    if (fields.length <= START_TICKS) {
      throw new IOException(stat + " has no start time");
    }
    return fields;
  }

  private String bootId() throws IOException {
    return Files.readString(bootIdFile(), StandardCharsets.US_ASCII).strip();
  }

  private Path bootIdFile() {
    return proc.resolve("sys").resolve("kernel").resolve("random").resolve("boot_id");
  }

  private String pidNamespace() throws IOException {
    return Files.readSymbolicLink(pidNamespaceLink()).toString();
  }

  private Path pidNamespaceLink() {
    return proc.resolve("self").resolve("ns").resolve("pid");
  }
}
