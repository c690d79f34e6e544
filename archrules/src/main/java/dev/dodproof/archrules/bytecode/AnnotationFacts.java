package dev.dodproof.archrules.bytecode;

import java.util.List;
import java.util.Map;

/**
 * An annotation that is visible at run time, as a class file holds it.
 *
 * @param type internal name of the annotation type
 * @param values elements that are strings, booleans or classes; a class by its internal name
 * @param nested for a container: the annotations it holds
 */
public record AnnotationFacts(
    String type, Map<String, String> values, List<AnnotationFacts> nested) {

  /** Copies the collections. */
  public AnnotationFacts {
    values = Map.copyOf(values);
    nested = List.copyOf(nested);
  }

  /** Returns a string, boolean or class element, or {@code ""} where it has its default. */
  public String value(String element) {
    return values.getOrDefault(element, "");
  }
}
