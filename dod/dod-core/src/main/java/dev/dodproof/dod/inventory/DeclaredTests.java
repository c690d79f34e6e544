package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.AssertionReachability;
import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.InheritedMethods;
import dev.dodproof.archrules.bytecode.Member;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.archrules.bytecode.TestAnnotations;
import dev.dodproof.archrules.bytecode.TestKind;
import dev.dodproof.archrules.bytecode.TestKinds;
import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.TestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** Makes the declared tests of one class. */
final class DeclaredTests {

  private static final int NO_SOURCE = Opcodes.ACC_SYNTHETIC | Opcodes.ACC_ANNOTATION;

  private final ClaimResolver claims;
  private final TestKinds kinds;
  private final Runnability runnability;
  private final InheritedMethods methods;
  private final AbstractTests abstractTests;
  private final AssertionReachability reachability;
  private final TestSources sources;

  DeclaredTests(
      Hierarchy hierarchy,
      TestAnnotations annotations,
      AssertionReachability reachability,
      TestSources sources) {
    this.claims = new ClaimResolver(hierarchy);
    this.kinds = new TestKinds(hierarchy, annotations);
    this.runnability = new Runnability(hierarchy);
    this.methods = new InheritedMethods(hierarchy);
    this.abstractTests = new AbstractTests(hierarchy, methods, kinds, claims);
    this.reachability = reachability;
    this.sources = sources;
  }

  /** Returns whether a class file can declare tests at all. */
  static boolean canDeclare(ScannedClass type) {
    return !type.facts().is(NO_SOURCE)
        && !type.facts().is(Opcodes.ACC_MODULE)
        && !type.name().endsWith("$DefaultImpls");
  }

  /** Returns the claiming tests that run in a class, and those of its own that never run. */
  List<DeclaredTest> of(ScannedClass type) {
    List<DeclaredTest> declared = new ArrayList<>();
    Stream<Member> inherited = methods.of(type).values().stream();
    Stream<Member> fields = type.facts().fields().stream().map(field -> Member.of(type, field));
    Stream.concat(inherited, fields)
        .forEach(member -> declare(type, member).ifPresent(declared::add));
    return declared;
  }

  private Optional<DeclaredTest> declare(ScannedClass type, Member member) {
    boolean own = member.declaring().equals(type) || !member.declaring().test();
    TestKind kind = kinds.of(type, member);
    List<Claim> claimed = claimed(kind, type, member);
    if (claimed.isEmpty() || (!own && declaredOnce(kind, type, member))) {
      return Optional.empty();
    }
    Optional<String> reason = runnability.ofMember(kind, type, member);
    if (reason.isEmpty() && kind != TestKind.ARCHUNIT && !type.facts().isConcrete()) {
      reason = own ? abstractTests.lost(type, member, claimed) : Optional.empty();
      return reason.map(why -> test(type, member, kind, claimed, Optional.of(why)));
    }
    if (reason.isEmpty() && member.is(Opcodes.ACC_ABSTRACT)) {
      return Optional.empty();
    }
    Optional<String> why = reason.or(() -> runnability.ofClass(kind, type));
    return Optional.of(test(type, member, kind, claimed, why));
  }

  /** A class claims for its tests only; what may be none counts if it claims by itself. */
  private List<Claim> claimed(TestKind kind, ScannedClass type, Member member) {
    List<Claim> own = claims.ownClaims(type, member);
    boolean alone = kind == TestKind.NONE || (kind == TestKind.UNKNOWN && own.isEmpty());
    return alone ? own : claims.claims(type, member);
  }

  /** ArchUnit names the declaring class; what cannot run is reported where it stands. */
  private boolean declaredOnce(TestKind kind, ScannedClass type, Member member) {
    return kind == TestKind.ARCHUNIT
        || type.facts().local()
        || runnability.ofMember(kind, type, member).isPresent();
  }

  private DeclaredTest test(
      ScannedClass type,
      Member member,
      TestKind kind,
      List<Claim> claimed,
      Optional<String> cannotRun) {
    return new DeclaredTest(
        new TestId(type.facts().binaryName(), member.name(), member.parameterTypes()),
        type.module(),
        sources.location(member.declaring(), member.line()),
        claimed,
        cannotRun,
        reachability.reaches(type, member, kind));
  }
}
