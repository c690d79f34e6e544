package dev.dodproof.archrules.examples.house;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.function.Supplier;

/** Reads clocks in many ways. */
@SuppressWarnings({"JavaUtilDate", "JavaTimeDefaultTimeZone"}) // the wrong ways are the point
public final class Clocks {

  private Clocks() {}

  static long millis() {
    return System.currentTimeMillis();
  }

  static long nanos() {
    return System.nanoTime();
  }

  static Instant instant() {
    return Instant.now();
  }

  static LocalDate date() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static LocalDateTime dateTime() {
    return LocalDateTime.now();
  }

  static Clock clock() {
    return Clock.systemUTC();
  }

  static Clock seconds() {
    return Clock.tickSeconds(ZoneOffset.UTC);
  }

  static Date oldDate() {
    return new Date();
  }

  static Calendar calendar() {
    return Calendar.getInstance();
  }

  static Supplier<Instant> reference() {
    return Instant::now;
  }

  static final class Nested {

    static long nanos() {
      return System.nanoTime();
    }
  }
}
