package dev.dodproof.dod.baseline;

import dev.dodproof.archrules.FrozenRule;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The violations of one rule that a baseline tolerates.
 *
 * @param file the baseline, relative to the project's root, {@code /} as separator
 * @param frozen rule, reason, last day and violations
 */
public record ToleratedRule(String file, FrozenRule frozen) {

  /** Checks that nothing is null. */
  public ToleratedRule {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(frozen, "frozen");
  }

  /** Days end in UTC here, so that a verdict does not depend on where it is given. */
  boolean isOver(Instant now) {
    return now.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(frozen.expires());
  }

  Finding over() {
    return new Finding(
        FindingCode.RULES_BASELINE_EXPIRED,
        frozen.rule(),
        SourceLocation.of(file),
        frozen.violations().size()
            + " tolerated violations of '"
            + frozen.rule()
            + "' until "
            + frozen.expires(),
        "none after the last day",
        "mend them and shrink the baseline (dod:baseline)");
  }
}
