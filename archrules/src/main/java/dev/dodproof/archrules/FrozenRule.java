package dev.dodproof.archrules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The violations of one rule that a baseline tolerates for some time.
 *
 * @param rule the rule's description without its reason, one line
 * @param reason why they may stand for now, one line; never blank
 * @param expires the last day on which they may
 * @param violations what {@link ViolationIdentity} makes of them, sorted; one that is there twice
 *     is tolerated twice; never empty
 */
public record FrozenRule(String rule, String reason, LocalDate expires, List<String> violations) {

  private static final int MAXIMUM_REASON = 1000;

  /**
   * Checks, copies and sorts the parts.
   *
   * @throws IllegalArgumentException if the rule or the reason is not one line of text without
   *     blanks round it, the reason has more than 1,000 characters, or there is no violation
   */
  public FrozenRule {
    requireLine("rule", rule);
    requireLine("reason to freeze '" + rule + "'", reason);
    Objects.requireNonNull(expires, "expires");
    if (reason.length() > MAXIMUM_REASON) {
      throw new IllegalArgumentException(
          "the reason to freeze '" + rule + "' has more than 1,000 characters");
    }
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("'" + rule + "' has no violation to freeze");
    }
    violations.forEach(violation -> requireLine("violation of '" + rule + "'", violation));
    violations = violations.stream().sorted().toList();
  }

  private static void requireLine(String what, String text) {
    if (text.isBlank()
        || !text.equals(text.strip())
        || text.chars().anyMatch(OneLine::isBrokenBy)) {
      throw new IllegalArgumentException(
          "the " + what + " must be one line of text without blanks round it");
    }
  }
}
