package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Connects rules of ArchUnit with baselines. */
final class FrozenArchRule {

  private static final String BECAUSE = ", because ";

  private FrozenArchRule() {}

  static ArchRule of(Baseline baseline, ArchRule rule) {
    String description = rule.getDescription();
    int because = description.indexOf(BECAUSE);
    String reason =
        because < 0
            ? "what is not frozen counts"
            : description.substring(because + BECAUSE.length());
    String name = name(rule);
    return StrictRule.of(name, reason, classes -> baseline.remaining(name, details(rule, classes)));
  }

  /** The reason may be reworded; the rule is still the same. */
  static String name(ArchRule rule) {
    String description = rule.getDescription();
    int because = description.indexOf(BECAUSE);
    return ViolationIdentity.of(because < 0 ? description : description.substring(0, because));
  }

  /** Returns the violations, never those of an import that was not whole. */
  static List<String> violations(ArchRule rule, JavaClasses classes) throws BaselineException {
    List<String> broken =
        classes.isEmpty() ? List.of(StrictRule.NOTHING_IMPORTED) : UnreadableClasses.in(classes);
    if (!broken.isEmpty()) {
      throw new BaselineException(broken.get(0));
    }
    return details(rule, classes);
  }

  private static List<String> details(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
