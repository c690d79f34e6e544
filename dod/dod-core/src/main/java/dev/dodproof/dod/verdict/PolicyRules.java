package dev.dodproof.dod.verdict;

import java.util.ArrayList;
import java.util.List;

/**
 * What a policy file can set.
 *
 * @param minimumTests how many tests a criterion needs, at least 1; built-in criteria need none
 * @param knownKey whether the key that seals must be trusted by the project
 * @param attestations which attestations count
 * @param waivers which waivers count
 */
public record PolicyRules(
    int minimumTests, boolean knownKey, StatementRules attestations, StatementRules waivers) {

  /** What holds where nobody sets anything else. */
  public static final PolicyRules STANDARD =
      new PolicyRules(1, false, StatementRules.ATTESTATIONS, StatementRules.WAIVERS);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a criterion would need no test
   */
  public PolicyRules {
    if (minimumTests < 1) {
      throw new IllegalArgumentException("minimumTests must be at least 1, found " + minimumTests);
    }
  }

  /**
   * Returns every setting, sorted by name.
   *
   * @return the settings, those with the standard value too
   */
  public List<PolicySetting> settings() {
    List<PolicySetting> settings =
        new ArrayList<>(attestations.settings("attestations", STANDARD.attestations));
    settings.add(PolicySetting.flag("seal.known_key", knownKey, STANDARD.knownKey, true));
    settings.add(PolicySetting.number("tests.minimum", minimumTests, STANDARD.minimumTests, true));
    settings.addAll(waivers.settings("waivers", STANDARD.waivers));
    return List.copyOf(settings);
  }
}
