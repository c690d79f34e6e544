package dev.dodproof.dod.verdict;

import dev.dodproof.dod.files.Sha256;
import dev.dodproof.dod.model.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How strictly a phase is judged and a build treats the verdict.
 *
 * @param base how a build treats the verdict
 * @param rules what the judgement asks for
 * @param file the file that set them, relative to the root; empty if none did
 * @param findings what is wrong with that file; not empty means that nothing is PROVEN
 */
public record Policy(Base base, PolicyRules rules, Optional<String> file, List<Finding> findings) {

  /** How a build treats a verdict. The judgement is the same under both. */
  public enum Base {
    /** PARTIAL whose only cause is uncommitted work does not fail the build. */
    DEV,
    /** Only PROVEN passes the build. */
    STRICT;

    /**
     * Returns the spelling used in options, files and reports.
     *
     * @return {@code strict} or {@code dev}
     */
    public String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Only PROVEN passes the build; no policy file. */
  public static final Policy STRICT = of(Base.STRICT);

  /** PARTIAL whose only cause is uncommitted work passes the build too; no policy file. */
  public static final Policy DEV = of(Base.DEV);

  /** Copies the list. */
  public Policy {
    findings = List.copyOf(findings);
  }

  private static Policy of(Base base) {
    return new Policy(base, PolicyRules.STANDARD, Optional.empty(), List.of());
  }

  /**
   * Returns the spelling of the base, used in options and reports.
   *
   * @return {@code strict} or {@code dev}
   */
  public String spelling() {
    return base.spelling();
  }

  /**
   * Finds a policy by its spelling.
   *
   * @param spelling what a user wrote
   * @return the policy, or empty if there is none of that name
   */
  public static Optional<Policy> of(String spelling) {
    return List.of(STRICT, DEV).stream().filter(p -> p.spelling().equals(spelling)).findFirst();
  }

  /**
   * Returns the policy that holds where none was chosen: strict where the environment says {@code
   * CI}.
   *
   * @param environment the process environment
   * @return strict or dev
   */
  public static Policy defaultFor(Map<String, String> environment) {
    String ci = environment.getOrDefault("CI", "");
    return ci.isBlank() || ci.equalsIgnoreCase("false") ? DEV : STRICT;
  }

  /**
   * Returns the digest that the sealed verdict names: of what is in force, wherever it was set.
   *
   * @return SHA-256 of the canonical JSON form of the policy, lower-case hex
   */
  public String sha256() {
    String rulesJson =
        rules.settings().stream()
            .map(setting -> '"' + setting.name() + "\":\"" + setting.value() + '"')
            .collect(Collectors.joining(","));
    String canonical =
        "{\"policy\":\"" + spelling() + "\",\"rules\":{" + rulesJson + "},\"version\":2}";
    return Sha256.hex(canonical.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Tells whether a build passes with this verdict.
   *
   * @param verdict the verdict
   * @return true if it does
   */
  public boolean accepts(PhaseVerdict verdict) {
    return switch (base) {
      case STRICT -> verdict.verdict() == Verdict.PROVEN;
      case DEV -> verdict.verdict() == Verdict.PROVEN || verdict.onlyUncommitted();
    };
  }
}
