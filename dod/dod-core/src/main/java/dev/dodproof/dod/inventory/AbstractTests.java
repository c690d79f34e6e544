package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.InheritedMethods;
import dev.dodproof.archrules.bytecode.Member;
import dev.dodproof.archrules.bytecode.MethodFacts;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.archrules.bytecode.TestKinds;
import dev.dodproof.dod.model.Claim;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells whether a test of an abstract class or interface lives on in a concrete class. */
final class AbstractTests {

  private static final int NAMED = 3;

  private final Hierarchy hierarchy;
  private final InheritedMethods methods;
  private final TestKinds kinds;
  private final ClaimResolver claims;

  AbstractTests(
      Hierarchy hierarchy, InheritedMethods methods, TestKinds kinds, ClaimResolver claims) {
    this.hierarchy = hierarchy;
    this.methods = methods;
    this.kinds = kinds;
    this.claims = claims;
  }

  /** Returns why no concrete class runs the test with its claims, if so. */
  Optional<String> lost(ScannedClass type, Member member, List<Claim> claimed) {
    String name = type.facts().binaryName();
    List<ScannedClass> concrete =
        hierarchy.subtypes(type).stream()
            .filter(each -> each.facts().isConcrete() && !each.facts().local())
            .toList();
    if (concrete.isEmpty()) {
      return Optional.of("its class " + name + " is abstract and has no concrete subclass");
    }
    if (concrete.stream().anyMatch(each -> keeps(each, member, claimed))) {
      return Optional.empty();
    }
    String overriding =
        concrete.stream()
            .limit(NAMED)
            .map(each -> each.facts().binaryName())
            .collect(Collectors.joining(", "));
    return Optional.of(
        "its class "
            + name
            + " is abstract, and its subclasses override it without the claim ("
            + overriding
            + (concrete.size() > NAMED ? ", …" : "")
            + ")");
  }

  private boolean keeps(ScannedClass type, Member member, List<Claim> claimed) {
    String signature = member.method().map(MethodFacts::signature).orElse("");
    Member seen = methods.of(type).get(signature);
    if (seen == null) {
      return false;
    }
    return seen.equals(member) || (kinds.of(type, seen).isTest() && claims(type, seen, claimed));
  }

  private boolean claims(ScannedClass type, Member seen, List<Claim> claimed) {
    List<String> texts = claims.claims(type, seen).stream().map(Claim::text).toList();
    return claimed.stream().map(Claim::text).allMatch(texts::contains);
  }
}
