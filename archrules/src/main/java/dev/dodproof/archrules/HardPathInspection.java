package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Finds hard paths in the string constants of classes, except those allowed. */
final class HardPathInspection implements Inspection {

  private final AllowedHardPaths allowed;

  HardPathInspection(AllowedHardPaths allowed) {
    this.allowed = allowed;
  }

  @Override
  public List<String> inspect(JavaClasses classes) {
    List<HardPath> found = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    TreeSet<String> owners = new TreeSet<>();
    try (ClassFiles files = new ClassFiles()) {
      for (JavaClass javaClass : classes) {
        owners.add(javaClass.getName());
        found.addAll(hardPaths(javaClass.getName(), files.strings(javaClass)));
      }
    } catch (UnreadableClassException vanished) {
      unreadable.add("A class changed while it was being checked: " + vanished.reason());
    }
    unreadable.addAll(allowed.violations(found, owners));
    return unreadable;
  }

  private static List<HardPath> hardPaths(String className, ClassStrings strings) {
    return strings.constants().stream()
        .filter(HardPathInspection::isHardPath)
        .map(
            constant ->
                HardPath.of(
                    className,
                    constant.origin(),
                    constant.text(),
                    strings.sourceFile(),
                    constant.line()))
        .distinct()
        .toList();
  }

  private static boolean isHardPath(StringConstant constant) {
    return constant.route()
        ? MachinePaths.isInRoute(constant.text())
        : MachinePaths.isIn(constant.text());
  }
}
