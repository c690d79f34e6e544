package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An inspection that reads class files, for what ArchUnit's model leaves out or without it. */
interface CodeInspection extends Inspection {

  /**
   * Inspects the classes.
   *
   * @param classes in the order of their names
   * @param files reads them
   * @return the violations, in the order in which they are to be told
   * @throws UnreadableClassException if a class file cannot be read (any more)
   */
  List<String> inspect(List<CompiledClass> classes, ClassFiles files)
      throws UnreadableClassException;

  @Override
  default List<String> inspect(JavaClasses classes) {
    try (ClassFiles files = new ClassFiles()) {
      List<CompiledClass> sorted = new ArrayList<>();
      for (JavaClass javaClass : classes) {
        sorted.add(CompiledClass.of(javaClass));
      }
      sorted.sort(Comparator.comparing(CompiledClass::name));
      return inspect(sorted, files);
    } catch (UnreadableClassException vanished) {
      return List.of("A class changed while it was being checked: " + vanished.reason());
    }
  }
}
