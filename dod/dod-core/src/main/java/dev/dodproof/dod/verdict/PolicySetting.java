package dev.dodproof.dod.verdict;

import java.util.List;
import java.util.stream.Stream;

/**
 * One setting of a policy as it is in force.
 *
 * @param name its name, for example {@code attestations.max_days}
 * @param value its value
 * @param standard the value that holds where nobody sets another
 * @param effect how the value compares with the standard
 */
public record PolicySetting(String name, String value, String standard, Effect effect) {

  private static final String KNOWN = "known libraries";

  /** How a value compares with the standard. */
  public enum Effect {
    /** It is the standard. */
    STANDARD,
    /** It asks for more. */
    TIGHTER,
    /** It is content with less. */
    LOOSER
  }

  static PolicySetting number(String name, int value, int standard, boolean moreIsTighter) {
    return new PolicySetting(
        name,
        String.valueOf(value),
        String.valueOf(standard),
        value == standard
            ? Effect.STANDARD
            : (value > standard) == moreIsTighter ? Effect.TIGHTER : Effect.LOOSER);
  }

  /** What a policy adds to a list that is known lets more pass. */
  static PolicySetting additions(String name, List<String> added) {
    String value = String.join(", ", Stream.concat(Stream.of(KNOWN), added.stream()).toList());
    return new PolicySetting(name, value, KNOWN, added.isEmpty() ? Effect.STANDARD : Effect.LOOSER);
  }

  static PolicySetting flag(String name, boolean value, boolean standard, boolean trueIsTighter) {
    return new PolicySetting(
        name,
        String.valueOf(value),
        String.valueOf(standard),
        value == standard
            ? Effect.STANDARD
            : value == trueIsTighter ? Effect.TIGHTER : Effect.LOOSER);
  }
}
