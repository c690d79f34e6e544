package dev.dodproof.archrules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges the reasons that disabled tests give.
 *
 * @param clock tells today; without it no test may be disabled, whatever its reason
 */
record Excuses(Optional<Clock> clock) {

  private static final Pattern UNTIL =
      Pattern.compile("until (\\d{4}-\\d{2}-\\d{2}): \\S.*", Pattern.DOTALL);

  private static final Pattern NO_END = Pattern.compile("no end: \\S.*", Pattern.DOTALL);

  /**
   * Returns what is wrong with a reason, as the end of a sentence.
   *
   * @param conditional whether the test is disabled only under a condition, which may have no end
   */
  Optional<String> complaint(String reason, boolean conditional) {
    if (conditional && NO_END.matcher(reason).matches()) {
      return Optional.empty();
    }
    if (!conditional && clock.isEmpty()) {
      return Optional.of("no test may be disabled; mend it, or delete it");
    }
    LocalDate last = lastDay(reason);
    if (last == null) {
      return Optional.of(
          "expected \"until <yyyy-mm-dd>: <reason>\""
              + (conditional ? " or \"no end: <reason>\"" : ""));
    }
    return isOver(last)
        ? Optional.of("expired on " + last + "; mend the test, or decide anew")
        : Optional.empty();
  }

  private boolean isOver(LocalDate last) {
    return clock.map(LocalDate::now).filter(today -> !today.isAfter(last)).isEmpty();
  }

  private static @Nullable LocalDate lastDay(String reason) {
    Matcher until = UNTIL.matcher(reason);
    if (!until.matches()) {
      return null;
    }
    try {
      return LocalDate.parse(until.group(1));
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }
}
