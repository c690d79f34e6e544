package dev.dodproof.ops.watchdog;

import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Judges one heartbeat file. */
final class Examination {

  private final TimeSource time;
  private final Duration staleAfter;
  private final Processes processes;

  Examination(TimeSource time, Duration staleAfter, Processes processes) {
    this.time = time;
    this.staleAfter = staleAfter;
    this.processes = processes;
  }

  ProcessHealth examine(Path file) {
    String fileName = String.valueOf(file.getFileName());
    if (!fileName.endsWith(Heartbeat.FILE_SUFFIX)) {
      return ProcessHealth.unreadable(
          fileName, "its file name does not end in \"" + Heartbeat.FILE_SUFFIX + "\"");
    }
    String name = fileName.substring(0, fileName.length() - Heartbeat.FILE_SUFFIX.length());
    String reason;
    try {
      BeatRecord beat = BeatFile.read(file);
      if (beat.name().equals(name)) {
        return judge(beat);
      }
      reason = "it is the heartbeat of \"" + beat.name() + "\" under another name";
    } catch (BadContentException e) {
      reason = String.valueOf(e.getMessage());
    } catch (NoSuchFileException e) {
      reason = "it is not there";
    } catch (IOException e) {
      reason = "it cannot be read (" + e + ")";
    }
    return ProcessHealth.unreadable(name, "heartbeat file " + fileName + ": " + reason);
  }

  ProcessHealth judge(BeatRecord beat) {
    Presence presence = processes.look(beat.process());
    // After reading the file, so that a beat written meanwhile does not seem to be from the future.
    BeatAge age = BeatAge.of(beat, processes.shareTicker(beat.process()), time);
    if (presence == Presence.GONE && !beat.ended()) {
      return of(beat, age, ProcessStatus.DEAD, "the process is gone without an orderly end");
    }
    if (age.isFuture()) {
      return of(
          beat,
          age,
          ProcessStatus.UNREADABLE,
          "the heartbeat is from the future: a clock was set, or the file is forged");
    }
    if (beat.ended()) {
      return of(beat, age, ProcessStatus.ENDED, "the process ended orderly");
    }
    return switch (presence) {
      case RUNNING -> judgeAge(beat, age, ProcessStatus.STALE, "");
      case STOPPED ->
          judgeAge(beat, age, ProcessStatus.SUSPENDED, ": stopped by a signal or a debugger");
      case GONE, UNKNOWABLE ->
          of(beat, age, ProcessStatus.UNREADABLE, "the process cannot be seen from here");
    };
  }

  private ProcessHealth judgeAge(
      BeatRecord beat, BeatAge age, ProcessStatus whenLate, String explanation) {
    long limitMs = Math.min(staleAfter.toMillis(), twice(beat.intervalMs()));
    String reason = age.inWords() + ", limit " + limitMs + " ms";
    return age.ms() > limitMs
        ? of(beat, age, whenLate, reason + explanation)
        : of(beat, age, ProcessStatus.ALIVE, reason);
  }

  private static long twice(long intervalMs) {
    return intervalMs > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : 2 * intervalMs;
  }

  private static ProcessHealth of(
      BeatRecord beat, BeatAge age, ProcessStatus status, String reason) {
    Long progress = beat.progressEpochMs();
    return new ProcessHealth(
        beat.name(),
        status,
        beat.process().pid(),
        Duration.ofMillis(age.ms()),
        Instant.ofEpochMilli(beat.tsEpochMs()),
        progress == null ? null : Instant.ofEpochMilli(progress),
        reason);
  }
}
