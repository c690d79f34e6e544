package dev.dodproof.dod.checklist;

import static dev.dodproof.dod.checklist.BuiltInCriterion.ACTIVITY_COMPLETED;
import static dev.dodproof.dod.checklist.BuiltInCriterion.ACTIVITY_STARTED;
import static dev.dodproof.dod.checklist.BuiltInCriterion.ACTIVITY_VERIFIED;
import static dev.dodproof.dod.checklist.BuiltInCriterion.AUTO_CHECKER;
import static dev.dodproof.dod.checklist.BuiltInCriterion.COMMIT_REFERENCED;
import static dev.dodproof.dod.checklist.BuiltInCriterion.NO_PREREQUISITES;
import static dev.dodproof.dod.checklist.BuiltInCriterion.PREREQUISITES_PROVEN;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The spellings by which a criterion is recognised as built-in. The whole text must agree, but for
 * case and a final full stop; punctuation counts, so that "!= PROVEN" is not "= PROVEN".
 *
 * <p>The same table stands in {@code docs/guide/checklist.md}, and a test compares the two.
 */
final class BuiltInTable {

  static final Map<String, BuiltInCriterion> SPELLINGS =
      Map.ofEntries(
          Map.entry("commit referenced", COMMIT_REFERENCED),
          Map.entry("feature implemented (commit referenced)", COMMIT_REFERENCED),
          Map.entry("activity event: started", ACTIVITY_STARTED),
          Map.entry("activity event: completed", ACTIVITY_COMPLETED),
          Map.entry("activity event: verified", ACTIVITY_VERIFIED),
          Map.entry("no prerequisite phases required", NO_PREREQUISITES),
          Map.entry("no prerequisite phases", NO_PREREQUISITES),
          Map.entry("no prerequisites required", NO_PREREQUISITES),
          Map.entry("all prerequisite phases proven", PREREQUISITES_PROVEN),
          Map.entry("all prerequisite phases are proven", PREREQUISITES_PROVEN),
          Map.entry("all prior phases proven", PREREQUISITES_PROVEN),
          Map.entry("all prior phases are proven", PREREQUISITES_PROVEN),
          Map.entry("prior phases proven", PREREQUISITES_PROVEN),
          Map.entry("prior phases are proven", PREREQUISITES_PROVEN),
          Map.entry("auto-checker result = proven", AUTO_CHECKER),
          Map.entry("auto-checker result: proven", AUTO_CHECKER),
          Map.entry("auto-checker result is proven", AUTO_CHECKER));

  private BuiltInTable() {}

  /** Returns the rule for a criterion's plain text, if it is built-in. */
  static Optional<BuiltInCriterion> recognise(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String whole = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    return Optional.ofNullable(SPELLINGS.get(whole.strip()));
  }
}
