package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.AnnotationFacts;
import dev.dodproof.archrules.bytecode.AnnotationSearch;
import dev.dodproof.archrules.bytecode.CriterionAnnotations;
import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.Member;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.dod.model.Claim;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Resolves what a test claims, by the rules that the recorder follows at run time. */
final class ClaimResolver {

  private static final String PHASE = "dev/dodproof/junit/DodPhase";

  private final Hierarchy hierarchy;
  private final CriterionAnnotations criteria;
  private final AnnotationSearch search;
  private final Map<ScannedClass, Optional<String>> classPhases = new HashMap<>();

  ClaimResolver(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.criteria = new CriterionAnnotations(hierarchy);
    this.search = new AnnotationSearch(hierarchy);
  }

  /**
   * Returns what a member claims that runs in the given class: its own claims, then the class's.
   */
  List<Claim> claims(ScannedClass type, Member member) {
    return toClaims(criteria.of(type, member), type, () -> phase(member));
  }

  /** Returns what the member's own annotations claim. */
  List<Claim> ownClaims(ScannedClass type, Member member) {
    return toClaims(criteria.ofMember(member), type, () -> phase(member));
  }

  /** Returns what is claimed by the annotations that stand on the class itself. */
  List<Claim> ownClaims(ScannedClass type) {
    return toClaims(criteria.ofClassItself(type), type, Optional::empty);
  }

  private List<Claim> toClaims(
      List<AnnotationFacts> found, ScannedClass type, Supplier<Optional<String>> memberPhase) {
    if (found.isEmpty()) {
      return List.of();
    }
    String nearest =
        memberPhase.get().or(() -> classPhases.computeIfAbsent(type, this::classPhase)).orElse("");
    return found.stream().map(criterion -> claim(criterion, nearest)).distinct().toList();
  }

  private static Claim claim(AnnotationFacts criterion, String nearestPhase) {
    String phase = criterion.value("phase");
    return new Claim(phase.isEmpty() ? nearestPhase : phase, criterion.value("value"));
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
