package dev.dodproof.dod.verdict;

import java.util.List;

/**
 * Which signed statements of one kind count.
 *
 * @param accepted whether any does
 * @param maxDays the longest time from making to expiry, in days
 * @param ancestors whether a statement on an ancestor of the commit under test counts
 */
public record StatementRules(boolean accepted, int maxDays, boolean ancestors) {

  /** What holds for attestations where nobody sets anything else. */
  public static final StatementRules ATTESTATIONS = new StatementRules(true, 365, false);

  /** What holds for waivers where nobody sets anything else. */
  public static final StatementRules WAIVERS = new StatementRules(true, 90, false);

  List<PolicySetting> settings(String section, StatementRules standard) {
    return List.of(
        PolicySetting.flag(section + ".accept", accepted, standard.accepted, false),
        PolicySetting.flag(section + ".ancestors", ancestors, standard.ancestors, false),
        PolicySetting.number(section + ".max_days", maxDays, standard.maxDays, false));
  }
}
