package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.TestId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds classes that claim a criterion although no test takes part in the claim. */
final class VacuousClaims {

  private static final int MAX_NAMED = 3;

  private final Hierarchy hierarchy;
  private final ClaimResolver claims;
  private final TestSources sources;

  VacuousClaims(Hierarchy hierarchy, TestSources sources) {
    this.hierarchy = hierarchy;
    this.claims = new ClaimResolver(hierarchy);
    this.sources = sources;
  }

  /** Returns a test that cannot run for each such class. */
  List<DeclaredTest> find(List<ScannedClass> classes, Set<ScannedClass> withTests) {
    Set<ScannedClass> served = new HashSet<>();
    for (ScannedClass type : withTests) {
      for (ScannedClass around : hierarchy.withEnclosing(type)) {
        served.addAll(hierarchy.withSupertypes(around));
      }
    }
    return classes.stream()
        .filter(type -> !served.contains(type))
        .flatMap(type -> vacuous(type).stream())
        .toList();
  }

  private Optional<DeclaredTest> vacuous(ScannedClass type) {
    List<Claim> claimed = claims.ownClaims(type);
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    String name = type.facts().binaryName();
    return Optional.of(
        new DeclaredTest(
            new TestId(name, "*", ""),
            type.module(),
            sources.location(type, 0),
            claimed,
            Optional.of("its class " + name + " has no test" + inherited(type)),
            false));
  }

  /** Says whose tests it may inherit, because what lies in a library is not scanned. */
  private String inherited(ScannedClass type) {
    String libraries =
        hierarchy.unknownSupertypes(type).stream()
            .filter(name -> !name.startsWith("java/"))
            .map(name -> name.replace('/', '.'))
            .sorted()
            .limit(MAX_NAMED)
            .collect(Collectors.joining(", "));
    return libraries.isEmpty()
        ? ""
        : " in this project, and what it inherits from a library cannot be linked ("
            + libraries
            + ")";
  }
}
