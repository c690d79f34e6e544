package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;

/**
 * Finds cycles among the packages at and below a base package.
 *
 * @param basePackage its name
 */
record PackageCycles(String basePackage) implements Inspection {

  @Override
  public List<String> inspect(JavaClasses classes) {
    if (classes.stream().noneMatch(this::isBelow)) {
      return List.of(
          "No class of package <"
              + basePackage
              + "> was imported; expected at least one; name the base package of these classes");
    }
    ArchRule rule =
        SlicesRuleDefinition.slices()
            .assignedFrom(new EachPackage(this))
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  private boolean isBelow(JavaClass javaClass) {
    String name = javaClass.getPackageName();
    return name.equals(basePackage) || name.startsWith(basePackage + ".");
  }

  private record EachPackage(PackageCycles cycles) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return cycles.isBelow(javaClass)
          ? SliceIdentifier.of(javaClass.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages of " + cycles.basePackage();
    }
  }
}
