package dev.dodproof.junit.recorder;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What all sessions of one JVM share: the numbers of plans and records, names, and the guard. */
final class Recorder {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final LongSupplier clock;
  private final NestingGuard guard;
  private final AtomicInteger plans = new AtomicInteger();
  private int records;
  private @Nullable String firstJvmId;

  Recorder(LongSupplier clock, NestingGuard guard) {
    this.clock = clock;
    this.guard = guard;
  }

  /** Returns the one recorder of this JVM. */
  static Recorder ofThisJvm() {
    return Holder.RECORDER;
  }

  LongSupplier clock() {
    return clock;
  }

  NestingGuard guard() {
    return guard;
  }

  /** Returns the number of a further plan: 1, 2, … */
  int nextPlan() {
    return plans.incrementAndGet();
  }

  /** Names a run that no build tool has named. */
  String freshRunId() {
    return stamp() + "-" + eightHexDigits();
  }

  /**
   * Names a further record of this JVM: the first plain, the others with {@code _2}, {@code _3}.
   */
  synchronized String nextJvmId() {
    records++;
    if (firstJvmId == null) {
      firstJvmId = stamp() + "-" + ProcessHandle.current().pid() + "-" + eightHexDigits();
      return firstJvmId;
    }
    return firstJvmId + "_" + records;
  }

  private String stamp() {
    return STAMP.format(Instant.ofEpochMilli(clock.getAsLong()));
  }

  private static String eightHexDigits() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private static final class Holder {
    static final Recorder RECORDER =
        new Recorder(SystemClock::epochMillis, new NestingGuard(NestingGuard.PROPERTY));
  }
}
