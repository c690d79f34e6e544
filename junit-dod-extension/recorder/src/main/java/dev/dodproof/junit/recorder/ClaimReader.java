package dev.dodproof.junit.recorder;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.DodPhase;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The claims of one class and of its methods and fields, read by reflection once.
 *
 * <p>A criterion counts where it stands directly, repeated, on another annotation, on a super class
 * or interface of the class, or on an enclosing class. An overriding method keeps only its own.
 */
final class ClaimReader {

  /** Lives and dies with the test class. */
  private static final ClassValue<ClaimReader> READERS =
      new ClassValue<>() {
        @Override
        protected ClaimReader computeValue(Class<?> type) {
          return new ClaimReader(type);
        }
      };

  private final Class<?> type;
  private final List<DodCriterion> criteria;
  private final ConcurrentMap<AnnotatedElement, List<Claim>> claimsOfMembers =
      new ConcurrentHashMap<>();

  private ClaimReader(Class<?> type) {
    this.type = type;
    this.criteria = enclosing(type).flatMap(ClaimReader::criteriaOn).toList();
  }

  /** Returns the claims of a method or field; of the class alone, if the member is not known. */
  static List<Claim> claims(Class<?> type, @Nullable AnnotatedElement member) {
    ClaimReader reader = READERS.get(type);
    return reader.claimsOfMembers.computeIfAbsent(
        Objects.requireNonNullElse(member, type), reader::read);
  }

  private List<Claim> read(AnnotatedElement member) {
    Stream<DodCriterion> own = member.equals(type) ? Stream.empty() : criteriaOn(member);
    List<DodCriterion> all = Stream.concat(own, criteria.stream()).toList();
    if (all.isEmpty()) {
      return List.of();
    }
    String defaultPhase = defaultPhase(member);
    return all.stream()
        .map(c -> new Claim(c.phase().isEmpty() ? defaultPhase : c.phase(), c.value()))
        .distinct()
        .toList();
  }

  private String defaultPhase(AnnotatedElement member) {
    Stream<AnnotatedElement> nearestFirst =
        Stream.concat(
            Stream.concat(Stream.of(member), enclosing(type)),
            Stream.ofNullable(type.getPackage()));
    return nearestFirst
        .map(element -> AnnotationSupport.findAnnotation(element, DodPhase.class))
        .flatMap(Optional::stream)
        .map(DodPhase::value)
        .findFirst()
        .orElse("");
  }

  private static Stream<DodCriterion> criteriaOn(AnnotatedElement element) {
    return AnnotationSupport.findRepeatableAnnotations(element, DodCriterion.class).stream();
  }

  private static Stream<Class<?>> enclosing(Class<?> type) {
    return Stream.iterate(type, each -> each != null, Class::getEnclosingClass);
  }
}
