package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what outside of decommissioned packages still needs them. */
final class DependencyBan {

  private static final String JAVA = ".java";

  private final List<Decommissioning> decisions;
  private final Set<String> lockedClasses;

  DependencyBan(DecommissionedLock lock) {
    decisions = lock.packages().stream().map(LockedPackage::decision).toList();
    lockedClasses =
        lock.packages().stream()
            .flatMap(locked -> locked.files().stream())
            .map(LockedFile::path)
            .filter(path -> path.endsWith(JAVA))
            .map(path -> path.substring(0, path.length() - JAVA.length()).replace('/', '.'))
            .collect(Collectors.toSet());
  }

  List<String> violations(JavaClasses classes) {
    if (decisions.isEmpty()) {
      return List.of();
    }
    TreeSet<String> violations = new TreeSet<>();
    try (ClassFiles files = new ClassFiles()) {
      for (JavaClass javaClass : classes) {
        if (isOutside(javaClass)) {
          addDependencies(javaClass, violations);
          addNames(javaClass, files.read(javaClass), violations);
        }
      }
    } catch (UnreadableClassException vanished) {
      violations.add("A class changed while it was being checked: " + vanished.reason());
    }
    return List.copyOf(violations);
  }

  private void addDependencies(JavaClass origin, Set<String> violations) {
    origin.getDirectDependenciesFromSelf().stream()
        .filter(
            dependency ->
                isForbidden(
                    origin, dependency.getTargetClass().getBaseComponentType().getPackageName()))
        .map(Dependency::getDescription)
        .forEach(violations::add);
  }

  private void addNames(JavaClass origin, byte[] classFile, Set<String> violations)
      throws UnreadableClassException {
    ClassStrings names =
        ClassStrings.of(classFile, constant -> isForbiddenName(origin, constant.text()));
    for (StringConstant name : names.constants()) {
      violations.add(
          "%s has the name of the decommissioned class <%s> in (%s:%d)"
              .formatted(name.origin(), name.text(), names.sourceFile(), name.line()));
    }
  }

  private boolean isForbiddenName(JavaClass origin, String text) {
    int nested = text.indexOf('$');
    String topLevel = nested < 0 ? text : text.substring(0, nested);
    return lockedClasses.contains(topLevel)
        && isForbidden(origin, topLevel.substring(0, Math.max(0, topLevel.lastIndexOf('.'))));
  }

  private boolean isOutside(JavaClass origin) {
    return decisions.stream().noneMatch(decision -> decision.contains(origin.getPackageName()));
  }

  private boolean isForbidden(JavaClass origin, String targetPackage) {
    return decisions.stream()
        .filter(decision -> decision.contains(targetPackage))
        .anyMatch(decision -> !isFrozen(decision, origin.getName()));
  }

  private static boolean isFrozen(Decommissioning decision, String className) {
    return decision.dependents().stream()
        .anyMatch(name -> className.equals(name) || className.startsWith(name + "$"));
  }
}
