package dev.dodproof.ops.watchdog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a file is a leftover that nobody will miss. A known owner decides alone: dead or
 * ended, the file may go, else it stays however old it is. Without one, it must be old and not
 * open.
 *
 * @param names of candidates; a group named "owner", if there is one, is the owner's token
 * @param least age of a file whose owner is unknown
 * @param owners known ones
 * @param openFiles of this machine
 */
record LeftoverRules(Pattern names, Duration least, Owners owners, OpenFiles openFiles) {

  private static final String OWNER = "owner";

  /** Returns null for a file that is no candidate at all. */
  @Nullable Leftover judge(Path file, FileState state, Instant now) {
    String name = file.getFileName().toString();
    Matcher matcher = names.matcher(name);
    if (!matcher.matches()) {
      return null;
    }
    if (!state.regular()) {
      return new Leftover(name, Leftover.Fate.KEPT, "it is not a regular file");
    }
    return ownerOf(matcher)
        .flatMap(owners::statusOf)
        .map(status -> byOwner(name, status))
        .orElseGet(() -> byAge(name, file, state, now));
  }

  private Optional<String> ownerOf(Matcher matcher) {
    return names.pattern().contains("(?<" + OWNER + ">")
        ? Optional.ofNullable(matcher.group(OWNER))
        : Optional.empty();
  }

  private static Leftover byOwner(String name, ProcessStatus status) {
    boolean over = status == ProcessStatus.DEAD || status == ProcessStatus.ENDED;
    return new Leftover(
        name,
        over ? Leftover.Fate.REMOVABLE : Leftover.Fate.KEPT,
        "the heartbeat of its owner is " + status);
  }

  private Leftover byAge(String name, Path file, FileState state, Instant now) {
    Duration age = Duration.between(lastTouched(file, state), now);
    if (age.compareTo(least) <= 0) {
      return new Leftover(
          name, Leftover.Fate.KEPT, "its owner is unknown and it was touched " + age + " ago");
    }
    String open = openFiles.mayBeOpen(file, state.key());
    return open == null
        ? new Leftover(name, Leftover.Fate.REMOVABLE, "not open, and not touched for " + age)
        : new Leftover(name, Leftover.Fate.KEPT, open);
  }

  /** A time of modification can be set back; the time of change, where there is one, cannot. */
  private static Instant lastTouched(Path file, FileState state) {
    Instant modified = state.modified().toInstant();
    try {
      Instant changed =
          ((FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS))
              .toInstant();
      return changed.isAfter(modified) ? changed : modified;
    } catch (IOException e) {
      // Gone or out of reach: as young as can be, so that it stays.
      return Instant.MAX;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return modified;
    }
  }
}
