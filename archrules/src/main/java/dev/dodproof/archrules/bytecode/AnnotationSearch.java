package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Searches annotations as JUnit's {@code AnnotationSupport} does by reflection: on the element, on
 * the types of its annotations (transitively), and for a class on its super classes and interfaces.
 * An annotation type that lies in no scanned folder is taken to carry none.
 */
public final class AnnotationSearch {

  private static final String JAVA_LANG_ANNOTATION = "java/lang/annotation/";
  private static final String REPEATABLE = "java/lang/annotation/Repeatable";

  private final Hierarchy hierarchy;

  /** Creates the search in a hierarchy. */
  public AnnotationSearch(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Like {@code findRepeatableAnnotations} on a method or field. */
  public List<AnnotationFacts> repeatable(Member member, String type, String container) {
    Set<AnnotationFacts> found = new LinkedHashSet<>();
    Repeated search = new Repeated(type, container, found, new HashSet<>());
    repeatable(member.annotations(), member.declaring(), search);
    return new ArrayList<>(found);
  }

  /** Like {@code findRepeatableAnnotations} on a class, for an inherited annotation. */
  public List<AnnotationFacts> repeatable(ScannedClass element, String type, String container) {
    Set<AnnotationFacts> found = new LinkedHashSet<>();
    repeatable(element, new Repeated(type, container, found, new HashSet<>()));
    return new ArrayList<>(found);
  }

  /** Like the above, but only what stands on the class itself, nothing inherited. */
  public List<AnnotationFacts> repeatableDirect(
      ScannedClass element, String type, String container) {
    Set<AnnotationFacts> found = new LinkedHashSet<>();
    Repeated search = new Repeated(type, container, found, new HashSet<>());
    repeatable(element.facts().annotations(), element, search);
    return new ArrayList<>(found);
  }

  /** Like {@code findAnnotation} on a method or field. */
  public Optional<AnnotationFacts> first(Member member, String type) {
    return first(member.annotations(), member.declaring(), type, new HashSet<>());
  }

  /** Like {@code findAnnotation} on a class or package, for an inherited annotation. */
  public Optional<AnnotationFacts> first(ScannedClass element, String type, boolean inherited) {
    return first(element, type, inherited, new HashSet<>());
  }

  private record Repeated(
      String type, String container, Set<AnnotationFacts> found, Set<Object> visited) {}

  private void repeatable(ScannedClass element, Repeated search) {
    if (search.visited().add(element)) {
      hierarchy.superclass(element).ifPresent(parent -> repeatable(parent, search));
      hierarchy.interfaces(element).forEach(parent -> repeatable(parent, search));
      repeatable(element.facts().annotations(), element, search);
    }
  }

  private void repeatable(List<AnnotationFacts> candidates, ScannedClass from, Repeated search) {
    for (AnnotationFacts candidate : candidates) {
      if (candidate.type().equals(search.type())) {
        search.found().add(candidate);
      } else if (candidate.type().equals(search.container())) {
        search.found().addAll(candidate.nested());
      } else if (!candidate.type().startsWith(JAVA_LANG_ANNOTATION)) {
        followed(candidate, from)
            .forEach(
                name -> hierarchy.find(name, from).ifPresent(next -> repeatable(next, search)));
      }
    }
  }

  /** The annotation's own type; for the container of a repeated one, the type of the content. */
  private List<String> followed(AnnotationFacts candidate, ScannedClass from) {
    List<String> contained =
        candidate.nested().stream()
            .map(AnnotationFacts::type)
            .distinct()
            .filter(type -> isContainer(candidate.type(), type, from))
            .toList();
    return contained.isEmpty() ? List.of(candidate.type()) : contained;
  }

  private boolean isContainer(String container, String content, ScannedClass from) {
    return hierarchy.find(content, from).stream()
        .flatMap(type -> type.facts().annotations().stream())
        .anyMatch(a -> a.type().equals(REPEATABLE) && a.value("value").equals(container));
  }

  private Optional<AnnotationFacts> first(
      ScannedClass element, String type, boolean inherited, Set<ScannedClass> visited) {
    if (!visited.add(element)) {
      return Optional.empty();
    }
    return first(element.facts().annotations(), element, type, visited)
        .or(
            () ->
                hierarchy.interfaces(element).stream()
                    .flatMap(parent -> first(parent, type, inherited, visited).stream())
                    .findFirst())
        .or(
            () ->
                hierarchy
                    .superclass(element)
                    .filter(any -> inherited)
                    .flatMap(parent -> first(parent, type, true, visited)));
  }

  private Optional<AnnotationFacts> first(
      List<AnnotationFacts> candidates, ScannedClass from, String type, Set<ScannedClass> visited) {
    return candidates.stream()
        .filter(candidate -> candidate.type().equals(type))
        .findFirst()
        .or(
            () ->
                candidates.stream()
                    .filter(candidate -> !candidate.type().startsWith(JAVA_LANG_ANNOTATION))
                    .flatMap(candidate -> hierarchy.find(candidate.type(), from).stream())
                    .flatMap(next -> first(next, type, true, visited).stream())
                    .findFirst());
  }
}
