package dev.dodproof.dod.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Policy.Base;
import dev.dodproof.dod.verdict.PolicyRules;

/** No file makes a policy looser without a finding, and one that has a finding changes no rule. */
class PolicyFileFuzzTests {

  private static final String PATH = "dod/policy.yaml";

  @FuzzTest(maxDuration = "3m")
  void neverLoosensInSilence(byte[] bytes) {
    for (Base base : Base.values()) {
      Policy policy = PolicyFile.read(base, PATH, bytes);
      assertEquals(policy, PolicyFile.read(base, PATH, bytes));
      assertTrue(policy.base().compareTo(base) >= 0);
      assertTrue(policy.sha256().matches("[0-9a-f]{64}"));
      policy.findings().forEach(finding -> assertEquals(PATH, finding.location().file()));
      if (policy.findings().isEmpty()) {
        assertTrue(policy.rules().minimumTests() >= PolicyRules.STANDARD.minimumTests());
      }
    }
  }
}
