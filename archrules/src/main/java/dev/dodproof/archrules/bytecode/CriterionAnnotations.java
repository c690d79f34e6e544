package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the claims of tests: {@code @DodCriterion}, as the recorder finds it at run time. */
public final class CriterionAnnotations {

  private static final String CRITERION = "dev/dodproof/junit/DodCriterion";
  private static final String CRITERIA = "dev/dodproof/junit/DodCriteria";

  private final Hierarchy hierarchy;
  private final AnnotationSearch search;
  private final Map<ScannedClass, List<AnnotationFacts>> classClaims = new HashMap<>();

  /** Creates the search in a hierarchy. */
  public CriterionAnnotations(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.search = new AnnotationSearch(hierarchy);
  }

  /**
   * Returns the claims of a member that runs in the given class: its own, then those of the class
   * and of the classes around it.
   */
  public List<AnnotationFacts> of(ScannedClass type, Member member) {
    List<AnnotationFacts> found = new ArrayList<>(ofMember(member));
    found.addAll(classClaims.computeIfAbsent(type, this::ofClass));
    return found;
  }

  /** The claims of a class, inherited ones included, and of the classes around it. */
  private List<AnnotationFacts> ofClass(ScannedClass type) {
    List<AnnotationFacts> found = new ArrayList<>();
    hierarchy
        .withEnclosing(type)
        .forEach(each -> found.addAll(search.repeatable(each, CRITERION, CRITERIA)));
    return found;
  }

  /** Returns the claims of the member's own annotations. */
  public List<AnnotationFacts> ofMember(Member member) {
    return search.repeatable(member, CRITERION, CRITERIA);
  }

  /** Returns the claims that stand on the class itself, not inherited ones. */
  public List<AnnotationFacts> ofClassItself(ScannedClass type) {
    return search.repeatableDirect(type, CRITERION, CRITERIA);
  }
}
