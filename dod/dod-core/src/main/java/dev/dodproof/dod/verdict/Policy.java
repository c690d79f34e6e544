package dev.dodproof.dod.verdict;

import dev.dodproof.dod.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How strictly a build treats a verdict. The judgement itself is the same under every policy. */
public enum Policy {
  /** Only PROVEN passes the build. */
  STRICT,
  /** As strict, but PARTIAL whose only cause is uncommitted work does not fail the build. */
  DEV;

  /**
   * Returns the spelling used in options and reports.
   *
   * @return {@code strict} or {@code dev}
   */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a policy by its spelling.
   *
   * @param spelling what a user wrote
   * @return the policy, or empty if there is none of that name
   */
  public static Optional<Policy> of(String spelling) {
    for (Policy policy : values()) {
      if (policy.spelling().equals(spelling)) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
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
   * Returns the digest that the sealed verdict names.
   *
   * @return SHA-256 of the canonical JSON form of the policy, lower-case hex
   */
  public String sha256() {
    String canonical = "{\"policy\":\"" + spelling() + "\",\"version\":1}";
    return Sha256.hex(canonical.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Tells whether a build passes with this verdict.
   *
   * @param verdict the verdict
   * @return true if it does
   */
  public boolean accepts(PhaseVerdict verdict) {
    return switch (this) {
      case STRICT -> verdict.verdict() == Verdict.PROVEN;
      case DEV -> verdict.verdict() == Verdict.PROVEN || verdict.onlyUncommitted();
    };
  }
}
