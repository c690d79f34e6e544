package dev.dodproof.ops.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.dodproof.ops.time.MovableTimeSource;
import dev.dodproof.ops.time.TimeSource;
import dev.dodproof.ops.timeline.ChildJvm;
import dev.dodproof.ops.watchdog.Leftover.Fate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Property: a file is removed only if its name matches, it is a regular file of the folder itself,
 * its owner is known to be over or it is old and nobody has it open, and an incident is in the feed
 * before.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "no end: reads the descriptors of processes")
class LeftoverCleanerTests {

  private static final Pattern NAMES =
      Pattern.compile("\\..+\\.(?<owner>[0-9a-f-]{36})\\.tmp|[a-z]+\\.part");
  private static final Duration AGE = Duration.ofMinutes(5);

  @TempDir Path temporary;
  private final MovableTimeSource time = new MovableTimeSource(TimeSource.system().wallTime());
  private Path folder;
  private Path feed;
  private Told told;
  private LeftoverCleaner cleaner;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("artifacts"));
    feed = temporary.resolve("feed.jsonl");
    told = new Told(feed, time);
    cleaner = LeftoverCleaner.of(folder, NAMES, AGE, time);
    time.advance(Duration.ofHours(1));
  }

  @AfterEach
  void closeFeed() {
    told.close();
  }

  private Path put(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "half");
  }

  private List<Leftover> clean() throws IOException {
    return cleaner.clean(told.log());
  }

  private Leftover only(List<Leftover> leftovers) {
    assertThat(leftovers).hasSize(1);
    return leftovers.get(0);
  }

  @Test
  void anOldFileThatNobodyHasOpenGoesAfterItsIncident() throws IOException {
    Path file = put("report.part");

    assertThat(only(clean()).fate()).isEqualTo(Fate.REMOVED);

    assertThat(file).doesNotExist();
    assertThat(told.inShort())
        .singleElement()
        .asString()
        .startsWith("incident LEFTOVER: removed, not open, and not touched for ");
    assertThat(told.firstOf("leftover")).isEqualTo("report.part");
    assertThat(told.firstOf("folder")).isEqualTo(folder.toString());
    assertThat(told.firstOf("bytes")).isEqualTo("4");
  }

  @Test
  void aPreviewChangesNothingAndTellsNothing() throws IOException {
    Path file = put("report.part");

    assertThat(only(cleaner.preview()).fate()).isEqualTo(Fate.REMOVABLE);

    assertThat(file).exists();
    assertThat(told.inShort()).isEmpty();
  }

  @Test
  void withoutAnIncidentInTheFeedNothingIsRemoved() throws IOException {
    Path file = put("report.part");
    Files.createDirectory(feed);

    Leftover leftover = only(clean());

    assertThat(leftover.fate()).isEqualTo(Fate.FAILED);
    assertThat(leftover.reason()).isEqualTo("the incident could not be written");
    assertThat(file).exists();
  }

  @Test
  void filesOfOtherNamesAreNotEvenMentioned() throws IOException {
    Path other = put("report.txt");
    Path almost = put("report.part.keep");

    assertThat(clean()).isEmpty();
    assertThat(other).exists();
    assertThat(almost).exists();
  }

  @Test
  void aYoungFileStays() throws IOException {
    put("report.part");
    time.setWallTime(TimeSource.system().wallTime());

    assertThat(only(clean()).fate()).isEqualTo(Fate.KEPT);
    assertThat(only(clean()).reason()).startsWith("its owner is unknown and it was touched ");
  }

  @Test
  void settingTheTimeOfModificationBackMakesNoFileOld() throws IOException {
    Path file = put("report.part");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    time.setWallTime(TimeSource.system().wallTime());

    assertThat(only(clean()).fate()).isEqualTo(Fate.KEPT);
  }

  @Test
  void aFileFromTheFutureStays() throws IOException {
    Path file = put("report.part");
    Files.setLastModifiedTime(file, FileTime.from(time.wallTime().plusSeconds(60)));

    assertThat(only(clean()).fate()).isEqualTo(Fate.KEPT);
  }

  @Test
  void aFileThatIsStillBeingWrittenStaysHoweverSlowlyThatGoes() throws IOException {
    Path file = put("report.part");
    try (OutputStream slow = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      slow.write(1);
      assertThat(only(clean()).reason()).isEqualTo("a process has it open");
    }

    assertThat(only(clean()).fate()).isEqualTo(Fate.REMOVED);
  }

  @Test
  void aLockedFileStaysAndKeepsItsLock() throws IOException {
    Path file = put("report.part");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(only(clean()).fate()).isEqualTo(Fate.KEPT);
      assertThat(lock.isValid()).isTrue();
    }
  }

  @Test
  void aFolderALinkAndAPipeStay() throws Exception {
    Files.createDirectory(folder.resolve("folder.part"));
    Path target = Files.writeString(temporary.resolve("precious"), "x");
    Files.createSymbolicLink(folder.resolve("link.part"), target);
    new ProcessBuilder("mkfifo", folder.resolve("pipe.part").toString()).start().waitFor();

    assertThat(clean())
        .hasSize(3)
        .allSatisfy(
            leftover -> {
              assertThat(leftover.fate()).isEqualTo(Fate.KEPT);
              assertThat(leftover.reason()).isEqualTo("it is not a regular file");
            });
    assertThat(target).exists();
  }

  @Test
  void subfoldersAreLeftAlone() throws IOException {
    Path deep = Files.createDirectory(folder.resolve("sub")).resolve("report.part");
    Files.writeString(deep, "x");

    assertThat(clean()).isEmpty();
    assertThat(deep).exists();
  }

  @Test
  void aLinkInPlaceOfTheFolderIsRefused() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);

    assertThatIOException()
        .isThrownBy(() -> LeftoverCleaner.of(link, NAMES, AGE, time).preview())
        .withMessage("found no folder at " + link + ", expected one that is no link");
  }

  @Test
  void aFileOfALivingOwnerStaysHoweverOldItIs() throws IOException {
    Path beats = temporary.resolve("beats");
    Heartbeat heartbeat = Heartbeat.start(beats, "w", Duration.ofHours(5), time);
    put(".w." + owner(beats, "w") + ".tmp");
    cleaner = cleaner.ownersIn(beats);
    assertThat(only(clean()).fate()).isEqualTo(Fate.KEPT);
    assertThat(only(clean()).reason()).isEqualTo("the heartbeat of its owner is ALIVE");

    heartbeat.close();

    assertThat(only(clean()).fate()).isEqualTo(Fate.REMOVED);
  }

  @Test
  void aFileOfAKilledOwnerGoesHoweverYoungItIs() throws Exception {
    Path beats = Files.createDirectory(temporary.resolve("beats"));
    Path ready = temporary.resolve("ready");
    Process child = ChildJvm.start(BeatingProcess.class, beats, "w", "hang", ready);
    while (!Files.exists(ready)) {
      assertThat(child.isAlive() || Files.exists(ready)).isTrue();
      Thread.onSpinWait();
    }
    Path file = put(".w." + owner(beats, "w") + ".tmp");
    time.setWallTime(TimeSource.system().wallTime());
    cleaner = LeftoverCleaner.of(folder, NAMES, AGE, TimeSource.system()).ownersIn(beats);
    assertThat(only(clean()).fate()).isEqualTo(Fate.KEPT);

    child.destroyForcibly().waitFor();

    assertThat(only(clean()).reason()).isEqualTo("the heartbeat of its owner is DEAD");
    assertThat(file).doesNotExist();
  }

  private static String owner(Path beats, String name) throws IOException {
    String json = Files.readString(beats.resolve(name + ".heartbeat.json"));
    return json.replaceAll("(?s).*\"owner\":\"([^\"]*)\".*", "$1");
  }

  @Test
  void aTokenThatNoHeartbeatNamesIsNoOwner() throws IOException {
    Path beats = Files.createDirectory(temporary.resolve("beats"));
    Files.writeString(beats.resolve("w.heartbeat.json"), "{");
    put(".w.00000000-0000-0000-0000-000000000000.tmp");
    cleaner = cleaner.ownersIn(beats);
    time.setWallTime(TimeSource.system().wallTime());

    assertThat(only(clean()).reason()).startsWith("its owner is unknown");
  }

  @Test
  void heartbeatsThatCannotBeReadStopTheWholeRun() throws IOException {
    Path file = put("report.part");

    assertThatIOException()
        .isThrownBy(() -> cleaner.ownersIn(temporary.resolve("none")).clean(told.log()));
    assertThat(file).exists();
  }

  @Test
  void whereOpenFilesCannotBeSeenAnOldFileStays() throws IOException {
    Path file = put("report.part");
    Path noProc = temporary.resolve("no-proc");
    cleaner = new LeftoverCleaner(folder, NAMES, AGE, time, null, () -> new OpenFiles(noProc));

    assertThat(only(clean()).reason()).startsWith("it cannot be told whether it is open");
    assertThat(file).exists();
  }

  @Test
  void aFileOfAnotherUserStays() throws IOException {
    Path file = put("report.part");
    Path proc = Files.createDirectories(temporary.resolve("proc"));
    try {
      Files.setAttribute(Files.createDirectory(proc.resolve("self")), "unix:uid", 12345);
    } catch (IOException e) {
      abort("only root can give a file away, which this test needs (" + e + ")");
    }
    cleaner = new LeftoverCleaner(folder, NAMES, AGE, time, null, () -> new OpenFiles(proc));

    assertThat(only(clean()).reason())
        .isEqualTo("it belongs to another user, whose processes cannot be seen");
    assertThat(file).exists();
  }

  /** Runs something at the moment at which the incident is stamped. */
  private List<Leftover> cleanWhile(Meddling meddling) throws IOException {
    AtomicBoolean done = new AtomicBoolean();
    TimeSource stamping =
        new TimeSource() {
          @Override
          public Instant wallTime() {
            if (done.compareAndSet(false, true)) {
              meddling.run();
            }
            return time.wallTime();
          }

          @Override
          public long monotonicNanos() {
            return time.monotonicNanos();
          }
        };
    try (Told meddled = new Told(feed, stamping)) {
      return cleaner.clean(meddled.log());
    }
  }

  /** Something that happens meanwhile. */
  @FunctionalInterface
  private interface Meddling {
    void happen() throws IOException;

    default void run() {
      try {
        happen();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void theIncidentComesBeforeTheRemoval() throws IOException {
    Path file = put("report.part");

    List<Leftover> leftovers = cleanWhile(() -> assertThat(file).exists());

    assertThat(only(leftovers).fate()).isEqualTo(Fate.REMOVED);
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatIsTouchedMeanwhileStaysAndTheFeedSaysSo() throws IOException {
    Path file = put("report.part");

    Leftover leftover =
        only(cleanWhile(() -> Files.writeString(file, " and half", StandardOpenOption.APPEND)));

    assertThat(leftover.fate()).isEqualTo(Fate.FAILED);
    assertThat(leftover.reason()).isEqualTo("it was touched meanwhile");
    assertThat(file).hasContent("half and half");
    assertThat(told.inShort()).last().isEqualTo("cleared LEFTOVER: kept, it was touched meanwhile");
  }

  @Test
  void aFolderThatIsReplacedMeanwhileLeadsNowhereElse() throws IOException {
    Path file = put("report.part");
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Path precious = Files.writeString(elsewhere.resolve("report.part"), "precious");
    Path aside = temporary.resolve("aside");

    List<Leftover> leftovers =
        cleanWhile(
            () -> {
              Files.move(folder, aside);
              Files.createSymbolicLink(folder, elsewhere);
            });

    assertThat(only(leftovers).fate()).isEqualTo(Fate.REMOVED);
    assertThat(aside.resolve(file.getFileName())).doesNotExist();
    assertThat(precious).hasContent("precious");
  }

  @Test
  void refusesAnAgeOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LeftoverCleaner.of(folder, NAMES, Duration.ZERO, time))
        .withMessageContaining("found PT0S");
  }
}
