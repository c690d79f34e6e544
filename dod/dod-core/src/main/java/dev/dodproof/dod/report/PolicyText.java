package dev.dodproof.dod.report;

import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.dod.verdict.PolicySetting;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy in force, for humans: every setting with its value, and how it differs from the
 * standard. Thread-safe and pure; lines hold no line break and no control character.
 */
public final class PolicyText {

  private PolicyText() {}

  /**
   * Shows a policy.
   *
   * @param policy the policy
   * @return the name, where it was set, its digest, then one line per setting and per finding
   */
  public static List<String> of(Policy policy) {
    List<String> lines = new ArrayList<>();
    lines.add("policy " + name(policy) + " (SHA-256 " + policy.sha256() + ")");
    lines.add(
        switch (policy.base()) {
          case STRICT -> "  Only PROVEN passes a build.";
          case DEV -> "  PARTIAL whose only cause is uncommitted work passes a build too.";
        });
    policy.rules().settings().forEach(setting -> lines.add("  " + line(setting)));
    policy.findings().forEach(finding -> lines.addAll(FindingLines.of(finding, "  ")));
    return List.copyOf(lines);
  }

  /** Returns the policy's name and the file that set it, if one did. */
  static String name(Policy policy) {
    return policy.spelling() + policy.file().map(file -> " with " + Visible.line(file)).orElse("");
  }

  private static String line(PolicySetting setting) {
    String value = setting.name() + ": " + setting.value();
    return switch (setting.effect()) {
      case STANDARD -> value;
      case TIGHTER -> value + "   (tighter than the standard " + setting.standard() + ")";
      case LOOSER -> value + "   (looser than the standard " + setting.standard() + ")";
    };
  }
}
