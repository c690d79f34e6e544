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
        found.addAll(ClassHardPaths.of(files.read(javaClass)).found());
      }
    } catch (UnreadableClassException vanished) {
      unreadable.add("A class changed while it was being checked: " + vanished.reason());
    }
    unreadable.addAll(allowed.violations(found, owners));
    return unreadable;
  }
}
