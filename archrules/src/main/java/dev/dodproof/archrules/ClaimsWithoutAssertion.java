package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.AnnotationFacts;
import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.archrules.bytecode.AssertionReachability;
import dev.dodproof.archrules.bytecode.CriterionAnnotations;
import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.TestAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds tests that claim a criterion and from which no assertion can be reached. */
record ClaimsWithoutAssertion(TestAnnotations annotations, AssertionLibraries libraries)
    implements CodeInspection {

  static final String NO_CLAIM =
      "No imported test claims a criterion; expected at least one with @DodCriterion; import the"
          + " compiled tests";

  @Override
  public List<String> inspect(List<CompiledClass> compiled, ClassFiles files)
      throws UnreadableClassException {
    return find(compiled, files).orElse(List.of(NO_CLAIM));
  }

  /** Returns the violations, or nothing if no test claims anything. */
  Optional<List<String>> find(List<CompiledClass> compiled, ClassFiles files)
      throws UnreadableClassException {
    ImportedClasses classes = ImportedClasses.read(compiled, files, annotations);
    Hierarchy hierarchy = new Hierarchy(classes);
    CriterionAnnotations criteria = new CriterionAnnotations(hierarchy);
    AssertionReachability reachability = new AssertionReachability(hierarchy, libraries);
    boolean claimed = false;
    List<String> violations = new ArrayList<>();
    for (ImportedTest test : new ImportedTests(classes, hierarchy, annotations).all()) {
      List<AnnotationFacts> claims = criteria.of(test.running(), test.member());
      claimed |= !claims.isEmpty();
      if (!claims.isEmpty() && !reachability.reaches(test.running(), test.member(), test.kind())) {
        violations.add(message(test, claims));
      }
    }
    return claimed ? Optional.of(violations) : Optional.empty();
  }

  private static String message(ImportedTest test, List<AnnotationFacts> claims) {
    String texts =
        claims.stream()
            .map(claim -> "\"" + claim.value("value") + "\"")
            .distinct()
            .collect(Collectors.joining(", "));
    return "Test " + test.place() + " claims " + texts + " and reaches no assertion " + test.line();
  }
}
