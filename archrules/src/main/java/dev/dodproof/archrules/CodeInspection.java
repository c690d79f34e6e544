package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Comparator;
import java.util.List;

/** An inspection that reads the class files again, for what ArchUnit's model leaves out. */
interface CodeInspection extends Inspection {

  /**
   * Inspects the classes.
   *
   * @param classes in the order of their names
   * @param files reads them
   * @return the violations, in the order in which they are to be told
   * @throws UnreadableClassException if a class file changed since it was imported
   */
  List<String> inspect(List<JavaClass> classes, ClassFiles files) throws UnreadableClassException;

  @Override
  default List<String> inspect(JavaClasses classes) {
    try (ClassFiles files = new ClassFiles()) {
      List<JavaClass> sorted =
          classes.stream().sorted(Comparator.comparing(JavaClass::getName)).toList();
      return inspect(sorted, files);
    } catch (UnreadableClassException vanished) {
      return List.of("A class changed while it was being checked: " + vanished.reason());
    }
  }
}
