package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/**
 * Makes rules that fail when nothing was imported or a class could not be read.
 *
 * <p>ArchUnit's own protection can be switched off in its properties, and it skips damaged class
 * files with no more than a line in the log.
 */
final class StrictRule {

  static final String NOTHING_IMPORTED =
      "No class was imported; expected at least one; name the folder of compiled classes to import";

  private StrictRule() {}

  static ArchRule of(String description, String reason, Inspection inspection) {
    return ArchRuleDefinition.all(new WholeImport())
        .should(new StrictCondition(description, inspection))
        .as(description)
        .because(reason);
  }

  /** Hands the import on in one piece, also an empty one. */
  private static final class WholeImport extends AbstractClassesTransformer<JavaClasses> {

    WholeImport() {
      super("imported classes");
    }

    @Override
    public Iterable<JavaClasses> doTransform(JavaClasses classes) {
      return List.of(classes);
    }
  }

  private static final class StrictCondition extends ArchCondition<JavaClasses> {

    private final Inspection inspection;

    StrictCondition(String description, Inspection inspection) {
      // ArchUnit takes a description for a format.
      super("%s", description);
      this.inspection = inspection;
    }

    @Override
    public void check(JavaClasses classes, ConditionEvents events) {
      for (String violation : violations(classes)) {
        events.add(SimpleConditionEvent.violated(classes, violation));
      }
    }

    private List<String> violations(JavaClasses classes) {
      if (classes.isEmpty()) {
        return List.of(NOTHING_IMPORTED);
      }
      List<String> unreadable = UnreadableClasses.in(classes);
      return unreadable.isEmpty() ? inspection.inspect(classes) : unreadable;
    }
  }
}
