package dev.dodproof.dod.report;

import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.verdict.CriterionResult;
import java.util.EnumSet;
import java.util.Set;

/** The state of a criterion as readers see it: a mark and words, so that colour is never needed. */
enum CriterionState {
  /** It is proven. */
  PROVEN("✓", "✅", "proven"),
  /** Somebody trusted vouches for it. */
  ATTESTED("✎", "✍️", "attested"),
  /** Somebody trusted waived it. */
  WAIVED("⊘", "🚧", "waived"),
  /** There is evidence that does not prove it. */
  REFUTED("✗", "❌", "not proven"),
  /** Nothing has been tried yet, or it waits for others. */
  OPEN("○", "⚪", "open");

  private static final Set<FindingCode> ABSENCE =
      EnumSet.of(
          FindingCode.CRITERION_UNCLAIMED,
          FindingCode.CRITERION_NOT_RUN,
          FindingCode.CRITERION_CHILD_UNPROVEN,
          FindingCode.CRITERION_CHECKER,
          FindingCode.ACTIVITY_STARTED,
          FindingCode.ACTIVITY_COMPLETED,
          FindingCode.ACTIVITY_VERIFIED,
          FindingCode.GATE_REQUIRES_NOT_PROVEN);

  private final String mark;
  private final String emoji;
  private final String words;

  CriterionState(String mark, String emoji, String words) {
    this.mark = mark;
    this.emoji = emoji;
    this.words = words;
  }

  static CriterionState of(CriterionResult result) {
    return switch (result.standing()) {
      case PROVEN -> PROVEN;
      case ATTESTED -> ATTESTED;
      case WAIVED -> WAIVED;
      case UNPROVEN -> isAbsent(result) ? OPEN : REFUTED;
    };
  }

  private static boolean isAbsent(CriterionResult result) {
    return !result.findings().isEmpty()
        && result.findings().stream().allMatch(f -> ABSENCE.contains(f.code()));
  }

  String mark() {
    return mark;
  }

  String emoji() {
    return emoji;
  }

  String words() {
    return words;
  }

  /** Returns the words as one token, for style classes. */
  String token() {
    return words.replace(' ', '-');
  }
}
