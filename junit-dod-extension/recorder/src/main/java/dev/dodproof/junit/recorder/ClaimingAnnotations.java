package dev.dodproof.junit.recorder;

import dev.dodproof.junit.DodCriteria;
import dev.dodproof.junit.DodCriterion;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Tells of most methods and fields at once that they claim nothing, or the one criterion that they
 * claim: a search through the annotations of every test, and of their annotations, would be felt.
 */
final class ClaimingAnnotations {

  /** Lives and dies with the annotation type. */
  private static final ClassValue<Boolean> CLAIMING =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return type.equals(DodCriterion.class)
              || type.equals(DodCriteria.class)
              || holdsOthers(type)
              || !AnnotationSupport.findRepeatableAnnotations(type, DodCriterion.class).isEmpty();
        }
      };

  private ClaimingAnnotations() {}

  /** Returns the criteria that the annotations of a member name, in JUnit's order. */
  static List<DodCriterion> criteriaOn(AnnotatedElement member) {
    Annotation first = null;
    boolean several = false;
    for (Annotation annotation : member.getAnnotations()) {
      if (CLAIMING.get(annotation.annotationType())) {
        several = first != null;
        first = annotation;
      }
    }
    if (first == null) {
      return List.of();
    }
    return !several && first instanceof DodCriterion only
        ? List.of(only)
        : AnnotationSupport.findRepeatableAnnotations(member, DodCriterion.class);
  }

  /** Repeated annotations hide in one that does not claim by its own type. */
  private static boolean holdsOthers(Class<?> type) {
    for (Method element : type.getDeclaredMethods()) {
      Class<?> component = element.getReturnType().getComponentType();
      if (component != null && component.isAnnotation()) {
        return true;
      }
    }
    return false;
  }
}
