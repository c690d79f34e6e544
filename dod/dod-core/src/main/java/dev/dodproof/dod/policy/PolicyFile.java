package dev.dodproof.dod.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.dod.files.StrictYaml;
import dev.dodproof.dod.files.YamlFormatException;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.Policy.Base;
import dev.dodproof.dod.verdict.PolicyRules;
import dev.dodproof.dod.verdict.StatementRules;
import java.util.List;
import java.util.Optional;

/**
 * Reads a policy file, {@code docs/formats/policy-v1.md}. A file that cannot be used, or that asks
 * for less than may be asked for, gives the standard rules and a finding.
 */
final class PolicyFile {

  static final int MAX_BYTES = 64 * 1024;

  private static final int VERSION = 1;
  private static final int MAX_ASSERTIONS = 100;
  private static final List<String> SECTIONS =
      List.of("attestations", "base", "seal", "tests", "version", "waivers");

  private final Base base;
  private final String path;

  private PolicyFile(Base base, String path) {
    this.base = base;
    this.path = path;
  }

  /**
   * Reads a file.
   *
   * @param base the base asked for; the file can only make it stricter
   * @param path the file's path for findings
   * @param bytes its content
   */
  static Policy read(Base base, String path, byte[] bytes) {
    PolicyFile file = new PolicyFile(base, path);
    try {
      return file.read(StrictYaml.read(bytes, MAX_BYTES));
    } catch (YamlFormatException e) {
      return file.unusable(e.found());
    }
  }

  /** Returns the policy for a file that cannot be read. */
  static Policy unreadable(Base base, String path, String found) {
    return new PolicyFile(base, path).unusable(found);
  }

  private Policy read(JsonNode yaml) throws YamlFormatException {
    Settings top = Settings.of(yaml, SECTIONS);
    if (top.number("version", 0, 0, Integer.MAX_VALUE) != VERSION) {
      throw new YamlFormatException("no 'version: " + VERSION + "'");
    }
    Base asked = base(top.word("base"));
    Settings tests = top.section("tests", List.of("assertions", "minimum"));
    PolicyRules rules =
        new PolicyRules(
            tests.number("minimum", 1, 1, 100),
            assertions(tests),
            top.section("seal", List.of("known_key")).flag("known_key", false),
            statements(top, "attestations", StatementRules.ATTESTATIONS, 730),
            statements(top, "waivers", StatementRules.WAIVERS, 365));
    return new Policy(
        asked.compareTo(base) > 0 ? asked : base,
        rules,
        Optional.of(path),
        top.loosened().stream().map(this::loosened).toList());
  }

  private static List<String> assertions(Settings tests) throws YamlFormatException {
    List<String> names = tests.words("assertions", MAX_ASSERTIONS);
    try {
      AssertionLibraries.none().with(names.toArray(String[]::new));
      return names;
    } catch (IllegalArgumentException e) {
      throw new YamlFormatException("an entry of 'tests.assertions': " + e.getMessage());
    }
  }

  private static StatementRules statements(
      Settings top, String key, StatementRules standard, int loosestDays)
      throws YamlFormatException {
    Settings section = top.section(key, List.of("accept", "ancestors", "max_days"));
    return new StatementRules(
        section.flag("accept", standard.accepted()),
        section.number("max_days", standard.maxDays(), loosestDays, 1),
        section.flag("ancestors", standard.ancestors()));
  }

  private static Base base(String word) throws YamlFormatException {
    for (Base known : Base.values()) {
      if (word.isEmpty() || known.spelling().equals(word)) {
        return known;
      }
    }
    throw new YamlFormatException("the base '" + word + "', where strict and dev can be set");
  }

  private Policy unusable(String found) {
    return new Policy(
        base,
        PolicyRules.STANDARD,
        Optional.of(path),
        List.of(
            finding(
                FindingCode.POLICY_UNUSABLE,
                "a policy that cannot be used: " + found,
                "'version: 1' and the settings of the guide, nothing else")));
  }

  private Finding loosened(String setting) {
    return finding(
        FindingCode.POLICY_LOOSENED,
        "a policy loosened beyond what may be loosened: " + setting,
        "a value within the bounds of the guide");
  }

  private Finding finding(FindingCode code, String found, String expected) {
    return new Finding(
        code,
        "",
        SourceLocation.of(path),
        found,
        expected,
        "correct the policy (docs/guide/policy.md lists what can be set), and commit it");
  }
}
