package dev.dodproof.archrules;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Optional;

/**
 * Rules against tests that are there and check nothing, because something keeps them from it.
 *
 * <p>Every rule fails when no class was imported, when none of them has a test, and when a class
 * file in a folder of the import cannot be read. Thread-safe.
 */
public final class TestBypassRules {

  /**
   * No imported test is disabled, empty, skipped by an assumption that never holds, or makes its
   * assertions where their failure is dropped.
   *
   * <p>Conditions such as {@code @EnabledOnOs} are accepted with a {@code disabledReason} of the
   * form {@code no end: <reason>}; a plain {@code @Disabled} never is.
   */
  public static final ArchRule NO_TESTS_SHOULD_BE_BYPASSED =
      rule("", new Bypasses(new Excuses(Optional.empty())));

  private TestBypassRules() {}

  /**
   * Returns the rule {@link #NO_TESTS_SHOULD_BE_BYPASSED}, which accepts a disabled test as long as
   * its reason has the form {@code until <yyyy-mm-dd>: <reason>} and that day is not over.
   *
   * @param clock tells today, in its time zone
   * @return the rule
   */
  public static ArchRule noTestsShouldBeBypassedBeyondTheirExpiry(Clock clock) {
    return rule(" beyond their expiry", Bypasses.beyondTheirExpiry(clock));
  }

  private static ArchRule rule(String beyond, Bypasses bypasses) {
    return StrictRule.of(
        "no tests should be bypassed" + beyond,
        "a test that cannot fail proves nothing, and nobody comes back to it by himself",
        bypasses);
  }
}
