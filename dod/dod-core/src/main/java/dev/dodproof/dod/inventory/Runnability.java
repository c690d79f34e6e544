package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.AnnotationSearch;
import dev.dodproof.archrules.bytecode.ClassFacts;
import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.Member;
import dev.dodproof.archrules.bytecode.MethodFacts;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.archrules.bytecode.TestKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Tells why a test can never run. The reasons are clauses such as "it is private". */
final class Runnability {

  private static final String NESTED = "org/junit/jupiter/api/Nested";
  private static final String RUN_WITH = "org/junit/runner/RunWith";
  private static final String ARCH_TESTS = "Lcom/tngtech/archunit/junit/ArchTests;";
  private static final String CONTINUATION = "kotlin.coroutines.Continuation";

  private final Hierarchy hierarchy;
  private final AnnotationSearch search;
  private final Map<ScannedClass, Optional<String>> jupiterClasses = new HashMap<>();

  Runnability(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    this.search = new AnnotationSearch(hierarchy);
  }

  /** Returns what keeps the member from running, whichever class it runs in. */
  Optional<String> ofMember(TestKind kind, ScannedClass type, Member member) {
    return switch (kind) {
      case JUPITER_TEST ->
          hidden(member).or(() -> member.method().flatMap(Runnability::returnedValue));
      case JUPITER_FACTORY ->
          hidden(member).or(() -> member.method().flatMap(Runnability::nothingReturned));
      case JUNIT4 -> hasOwnRunner(type) ? Optional.empty() : ofJUnit4(member);
      case ARCHUNIT ->
          member
              .field()
              .filter(field -> field.descriptor().equals(ARCH_TESTS))
              .map(any -> "it only includes other rules: the criterion belongs on these");
      case OTHER_ENGINE, UNKNOWN -> Optional.empty();
      case NONE -> Optional.of("it is not a test: no test annotation");
    };
  }

  /** Returns what keeps a concrete class from running its tests. */
  Optional<String> ofClass(TestKind kind, ScannedClass type) {
    return switch (kind) {
      case JUPITER_TEST, JUPITER_FACTORY -> ofJupiterClass(type);
      case JUNIT4 -> hasOwnRunner(type) ? Optional.empty() : ofJUnit4Class(type);
      case ARCHUNIT, OTHER_ENGINE, UNKNOWN, NONE -> Optional.empty();
    };
  }

  private Optional<String> ofJupiterClass(ScannedClass type) {
    return jupiterClasses.computeIfAbsent(type, any -> ofJupiterClass(type, new HashSet<>()));
  }

  private static Optional<String> hidden(Member member) {
    if (member.is(Opcodes.ACC_PRIVATE)) {
      return Optional.of("it is private");
    }
    return member.is(Opcodes.ACC_STATIC) ? Optional.of("it is static") : Optional.empty();
  }

  private static Optional<String> returnedValue(MethodFacts method) {
    boolean suspending = method.parameterTypes().endsWith(CONTINUATION);
    return returnsNothing(method) || suspending
        ? Optional.empty()
        : Optional.of("it returns a value (" + method.returnType() + ")");
  }

  private static Optional<String> nothingReturned(MethodFacts method) {
    return returnsNothing(method)
        ? Optional.of("it is a test factory and returns no tests")
        : Optional.empty();
  }

  private static boolean returnsNothing(MethodFacts method) {
    return Type.getReturnType(method.descriptor()).equals(Type.VOID_TYPE);
  }

  private static Optional<String> ofJUnit4(Member member) {
    if (!member.is(Opcodes.ACC_PUBLIC)) {
      return Optional.of(
          member.is(Opcodes.ACC_PRIVATE)
              ? "it is private"
              : "it is not public, which JUnit 4 demands");
    }
    return hidden(member).or(() -> member.method().flatMap(Runnability::returnedValue));
  }

  private Optional<String> ofJUnit4Class(ScannedClass type) {
    if (type.facts().isInner() || type.facts().local()) {
      return reason(type, "is an inner class");
    }
    return type.facts().is(Opcodes.ACC_PUBLIC)
        ? Optional.empty()
        : reason(type, "is not public, which JUnit 4 demands");
  }

  private boolean hasOwnRunner(ScannedClass type) {
    return search.first(type, RUN_WITH, true).isPresent();
  }

  private Optional<String> ofJupiterClass(ScannedClass type, Set<ScannedClass> visited) {
    ClassFacts facts = type.facts();
    if (!visited.add(type)) {
      return reason(type, "is nested in itself");
    }
    if (facts.local()) {
      return reason(type, "is local or anonymous");
    }
    if (facts.is(Opcodes.ACC_PRIVATE)) {
      return reason(type, "is private");
    }
    boolean nested = search.first(type, NESTED, false).isPresent();
    if (facts.isInner()) {
      return nested
          ? ofEnclosing(type, visited)
          : reason(type, "is an inner class without @Nested");
    }
    return nested && facts.outer().isPresent()
        ? reason(type, "has @Nested and is static")
        : Optional.empty();
  }

  /** A nested class runs if the class around it does, or a class that inherits it. */
  private Optional<String> ofEnclosing(ScannedClass type, Set<ScannedClass> visited) {
    Optional<ScannedClass> enclosing = hierarchy.enclosing(type);
    if (enclosing.isEmpty() || runs(enclosing.get(), visited)) {
      return Optional.empty();
    }
    boolean inherited =
        hierarchy.subtypes(enclosing.get()).stream().anyMatch(each -> runs(each, visited));
    return inherited
        ? Optional.empty()
        : enclosing.flatMap(
            around ->
                reason(type, "is nested in " + around.facts().binaryName() + ", which never runs"));
  }

  private boolean runs(ScannedClass type, Set<ScannedClass> visited) {
    return type.facts().isConcrete() && ofJupiterClass(type, visited).isEmpty();
  }

  private static Optional<String> reason(ScannedClass type, String clause) {
    return Optional.of("its class " + type.facts().binaryName() + " " + clause);
  }
}
