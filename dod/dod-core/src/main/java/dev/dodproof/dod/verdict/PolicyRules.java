package dev.dodproof.dod.verdict;

import dev.dodproof.archrules.bytecode.AssertionLibraries;
import java.util.ArrayList;
import java.util.List;

/**
 * What a policy file can set.
 *
 * @param minimumTests how many tests a criterion needs, at least 1; built-in criteria need none
 * @param assertions packages, classes and methods that count as assertions beside the known
 *     libraries, as {@link AssertionLibraries#with} takes them; kept sorted
 * @param knownKey whether the key that seals must be trusted by the project
 * @param attestations which attestations count
 * @param waivers which waivers count
 */
public record PolicyRules(
    int minimumTests,
    List<String> assertions,
    boolean knownKey,
    StatementRules attestations,
    StatementRules waivers) {

  /** What holds where nobody sets anything else. */
  public static final PolicyRules STANDARD =
      new PolicyRules(1, List.of(), false, StatementRules.ATTESTATIONS, StatementRules.WAIVERS);

  /**
   * Checks the numbers and sorts the names.
   *
   * @throws IllegalArgumentException if a criterion would need no test
   */
  public PolicyRules {
    if (minimumTests < 1) {
      throw new IllegalArgumentException("minimumTests must be at least 1, found " + minimumTests);
    }
    assertions = assertions.stream().distinct().sorted().toList();
  }

  /**
   * Returns what counts as an assertion.
   *
   * @return the known libraries and those that the policy adds
   * @throws IllegalArgumentException if the policy adds what cannot be added
   */
  public AssertionLibraries assertionLibraries() {
    return AssertionLibraries.standard().with(assertions.toArray(String[]::new));
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
    settings.add(PolicySetting.additions("tests.assertions", assertions));
    settings.add(PolicySetting.number("tests.minimum", minimumTests, STANDARD.minimumTests, true));
    settings.addAll(waivers.settings("waivers", STANDARD.waivers));
    return List.copyOf(settings);
  }
}
