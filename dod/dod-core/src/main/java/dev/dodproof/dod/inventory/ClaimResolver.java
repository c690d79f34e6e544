package dev.dodproof.dod.inventory;

import dev.dodproof.dod.model.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves what a test claims, by the rules that the recorder follows at run time. */
final class ClaimResolver {

  private static final String ANNOTATIONS = "dev/dodproof/junit/";
  private static final String CRITERION = ANNOTATIONS + "DodCriterion";
  private static final String CRITERIA = ANNOTATIONS + "DodCriteria";
  private static final String PHASE = ANNOTATIONS + "DodPhase";

  private final Hierarchy hierarchy;
  private final AnnotationSearch search;

  ClaimResolver(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.search = new AnnotationSearch(hierarchy);
  }

  /**
   * Returns what a member claims that runs in the given class: its own claims, then the class's.
   */
  List<Claim> claims(ScannedClass type, Member member) {
    List<AnnotationFacts> criteria = new ArrayList<>(criteria(member));
    hierarchy.withEnclosing(type).forEach(each -> criteria.addAll(criteria(each)));
    return toClaims(criteria, type, phase(member));
  }

  /** Returns what the member's own annotations claim. */
  List<Claim> ownClaims(ScannedClass type, Member member) {
    return toClaims(criteria(member), type, phase(member));
  }

  /** Returns what is claimed by the annotations that stand on the class itself. */
  List<Claim> ownClaims(ScannedClass type) {
    return toClaims(search.repeatableDirect(type, CRITERION, CRITERIA), type, Optional.empty());
  }

  private List<Claim> toClaims(
      List<AnnotationFacts> criteria, ScannedClass type, Optional<String> memberPhase) {
    if (criteria.isEmpty()) {
      return List.of();
    }
    String nearest = memberPhase.or(() -> classPhase(type)).orElse("");
    return criteria.stream().map(criterion -> claim(criterion, nearest)).distinct().toList();
  }

  private static Claim claim(AnnotationFacts criterion, String nearestPhase) {
    String phase = criterion.value("phase");
    return new Claim(phase.isEmpty() ? nearestPhase : phase, criterion.value("value"));
  }

  private List<AnnotationFacts> criteria(Member member) {
    return search.repeatable(member, CRITERION, CRITERIA);
  }

  private List<AnnotationFacts> criteria(ScannedClass type) {
    return search.repeatable(type, CRITERION, CRITERIA);
  }

  private Optional<String> phase(Member member) {
    return search.first(member, PHASE).map(phase -> phase.value("value"));
  }

  private Optional<String> classPhase(ScannedClass type) {
    return hierarchy.withEnclosing(type).stream()
        .flatMap(each -> search.first(each, PHASE, true).stream())
        .findFirst()
        .or(() -> packagePhase(type))
        .map(phase -> phase.value("value"));
  }

  private Optional<AnnotationFacts> packagePhase(ScannedClass type) {
    return hierarchy
        .find(type.facts().packagePath() + "package-info", type)
        .flatMap(info -> search.first(info, PHASE, true));
  }
}
