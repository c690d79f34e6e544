package dev.dodproof.junit.recorder;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.DodPhase;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Reads the claims of the methods and fields of one class by reflection. Kept is what the class
 * itself claims, and nothing of its members.
 *
 * <p>A criterion counts where it stands directly, repeated, on another annotation, on a super class
 * or interface of the class, or on an enclosing class. An overriding method keeps only its own.
 */
final class ClaimReader {

  private final Class<?> type;
  private final List<DodCriterion> criteria;
  private volatile @Nullable String phase;

  ClaimReader(Class<?> type) {
    this.type = type;
    this.criteria =
        enclosing(type)
            .map(each -> AnnotationSupport.findRepeatableAnnotations(each, DodCriterion.class))
            .flatMap(List::stream)
            .toList();
  }

  Class<?> type() {
    return type;
  }

  /**
   * Returns the claims of a method or field.
   *
   * @param member the method or field, or the class itself for its own claims alone
   */
  List<Claim> claims(AnnotatedElement member) {
    List<DodCriterion> own =
        member.equals(type) ? List.of() : ClaimingAnnotations.criteriaOn(member);
    if (criteria.isEmpty() && own.size() <= 1) {
      return own.isEmpty() ? List.of() : List.of(claim(own.get(0), member));
    }
    Set<Claim> claims = new LinkedHashSet<>();
    add(claims, own, member);
    add(claims, criteria, member);
    return List.copyOf(claims);
  }

  private void add(Set<Claim> claims, List<DodCriterion> others, AnnotatedElement member) {
    for (DodCriterion each : others) {
      claims.add(claim(each, member));
    }
  }

  private Claim claim(DodCriterion criterion, AnnotatedElement member) {
    String phase = criterion.phase();
    return new Claim(phase.isEmpty() ? defaultPhase(member) : phase, criterion.value());
  }

  private String defaultPhase(AnnotatedElement member) {
    return AnnotationSupport.findAnnotation(member, DodPhase.class)
        .map(DodPhase::value)
        .orElseGet(this::phase);
  }

  /** The phase of the class, or else of what is round it. */
  private String phase() {
    String known = phase;
    if (known == null) {
      known =
          Stream.<AnnotatedElement>concat(enclosing(type), Stream.ofNullable(type.getPackage()))
              .map(element -> AnnotationSupport.findAnnotation(element, DodPhase.class))
              .flatMap(Optional::stream)
              .map(DodPhase::value)
              .findFirst()
              .orElse("");
      phase = known;
    }
    return known;
  }

  private static Stream<Class<?>> enclosing(Class<?> type) {
    return Stream.iterate(type, each -> each != null, Class::getEnclosingClass);
  }
}
