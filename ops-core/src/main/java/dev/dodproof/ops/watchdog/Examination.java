package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Judges one heartbeat file. */
final class Examination {

  private final TimeSource time;
  private final Duration staleAfter;
  private final Processes processes = new Processes();

  Examination(TimeSource time, Duration staleAfter) {
    this.time = time;
    this.staleAfter = staleAfter;
  }

  ProcessHealth examine(Path file) {
    String fileName = String.valueOf(file.getFileName());
    String name = fileName.substring(0, fileName.length() - BeatFile.SUFFIX.length());
    try {
      BeatRecord beat = BeatFile.read(file);
      if (!beat.name().equals(name)) {
        return unreadable(
            name, file, "it is the heartbeat of \"" + beat.name() + "\" under another name");
      }
      return judge(beat);
    } catch (BadBeatException e) {
      return unreadable(name, file, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unreadable(name, file, "it cannot be read (" + e + ")");
    }
  }

  private static ProcessHealth unreadable(String name, Path file, String reason) {
    return new ProcessHealth(
        name, ProcessStatus.UNREADABLE, null, null, "heartbeat file " + file + ": " + reason);
  }

  private ProcessHealth judge(BeatRecord beat) {
    Presence presence = processes.look(beat.process());
    // After reading the file, so that a beat written meanwhile does not seem to be from the future.
    long ageMs;
    try {
      ageMs = Math.subtractExact(time.wallTime().toEpochMilli(), beat.tsEpochMs());
    } catch (ArithmeticException e) {
      ageMs = -1;
    }
    if (presence == Presence.GONE && !beat.ended()) {
      return of(beat, ageMs, ProcessStatus.DEAD, "the process is gone without an orderly end");
    }
    if (ageMs < 0) {
      return of(
          beat,
          ageMs,
          ProcessStatus.UNREADABLE,
          "the heartbeat is from the future: a clock was set, or the file is forged");
    }
    if (beat.ended()) {
      return of(beat, ageMs, ProcessStatus.ENDED, "the process ended orderly");
    }
    return presence == Presence.RUNNING
        ? judgeAge(beat, ageMs)
        : of(beat, ageMs, ProcessStatus.UNREADABLE, "the process cannot be seen from here");
  }

  private ProcessHealth judgeAge(BeatRecord beat, long ageMs) {
    long limitMs = Math.min(staleAfter.toMillis(), twice(beat.intervalMs()));
    String reason = "last beat " + ageMs + " ms ago, limit " + limitMs + " ms";
    return of(beat, ageMs, ageMs > limitMs ? ProcessStatus.STALE : ProcessStatus.ALIVE, reason);
  }

  private static long twice(long intervalMs) {
    return intervalMs > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : 2 * intervalMs;
  }

  private static ProcessHealth of(
      BeatRecord beat, long ageMs, ProcessStatus status, String reason) {
    return new ProcessHealth(
        beat.name(), status, beat.process().pid(), Duration.ofMillis(ageMs), reason);
  }
}
