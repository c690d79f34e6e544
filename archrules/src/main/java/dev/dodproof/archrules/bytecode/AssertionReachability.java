package dev.dodproof.archrules.bytecode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells whether a test can reach an assertion: walks the calls from its method through the scanned
 * classes. It follows lambdas, method references and helper methods, and does not follow what lies
 * in a {@code try} that swallows assertion errors. Code outside the scanned folders is an assertion
 * only if {@link AssertionLibraries} says so. An {@code AssertionError} thrown by main code is
 * none: there it usually marks what cannot happen.
 */
public final class AssertionReachability {

  /** Far more than any real test calls; a test beyond it counts as one without assertion. */
  private static final int MAX_METHODS = 50_000;

  private static final String JUNIT4_TEST = "org/junit/Test";
  private static final String JUNIT4_NO_EXCEPTION = "org/junit/Test$None";
  private static final String JQWIK = "net/jqwik/api/";

  private final Hierarchy hierarchy;
  private final AssertionLibraries libraries;
  private final CallTargets targets;

  /** Creates the walk through a hierarchy. */
  public AssertionReachability(Hierarchy hierarchy, AssertionLibraries libraries) {
    this.hierarchy = hierarchy;
    this.libraries = libraries;
    this.targets = new CallTargets(hierarchy);
  }

  /** Returns whether a test that runs in the given class can reach an assertion. */
  public boolean reaches(ScannedClass running, Member test, TestKind kind) {
    if (kind == TestKind.ARCHUNIT && test.field().isPresent()) {
      return true;
    }
    return isAssertedByEngine(test) || walk(running, test);
  }

  /** Returns whether a call from the code of a class is an assertion or leads to one. */
  public boolean reaches(ScannedClass caller, Invocation call) {
    return libraries.isAssertion(call.owner(), call.name())
        || targets.of(call, caller, caller).stream().anyMatch(target -> walk(caller, target));
  }

  private static boolean isAssertedByEngine(Member test) {
    return test.annotations().stream()
        .anyMatch(annotation -> expectsException(annotation) || isJudged(annotation, test));
  }

  private static boolean expectsException(AnnotationFacts annotation) {
    String expected = annotation.value("expected");
    return annotation.type().equals(JUNIT4_TEST)
        && !expected.isEmpty()
        && !expected.equals(JUNIT4_NO_EXCEPTION);
  }

  /** A property of jqwik fails when it returns false. */
  private static boolean isJudged(AnnotationFacts annotation, Member test) {
    return annotation.type().startsWith(JQWIK)
        && test.method().filter(method -> method.descriptor().endsWith(")Z")).isPresent();
  }

  private boolean walk(ScannedClass running, Member test) {
    Set<Step> seen = new HashSet<>();
    Deque<Member> open = new ArrayDeque<>();
    enqueue(test, seen, open);
    while (!open.isEmpty() && seen.size() < MAX_METHODS) {
      Member next = open.removeFirst();
      if (asserts(next)) {
        return true;
      }
      invocations(next)
          .flatMap(invocation -> targets.of(invocation, next.declaring(), running).stream())
          .forEach(target -> enqueue(target, seen, open));
    }
    return false;
  }

  private static void enqueue(Member member, Set<Step> seen, Deque<Member> open) {
    Optional<MethodFacts> method = member.method();
    if (method.isPresent()
        && seen.add(new Step(member.declaring(), method.get().name(), method.get().descriptor()))) {
      open.addLast(member);
    }
  }

  private boolean asserts(Member member) {
    return invocations(member).anyMatch(invocation -> isAssertion(invocation, member));
  }

  private boolean isAssertion(Invocation invocation, Member caller) {
    if (invocation.kind() == Invocation.Kind.FIELD) {
      return false;
    }
    if (invocation.isConstruction()) {
      return caller.declaring().test()
          && (invocation.byHandle() || throwsOrReturns(caller))
          && isAssertionError(invocation.owner(), caller.declaring());
    }
    return libraries.isAssertion(invocation.owner(), invocation.name())
        || isInheritedAssertion(invocation, caller.declaring());
  }

  /** The compiler names the scanned subclass where a library's method is inherited. */
  private boolean isInheritedAssertion(Invocation invocation, ScannedClass caller) {
    Optional<ScannedClass> owner = hierarchy.find(invocation.owner(), caller);
    return owner
        .filter(type -> targets.of(invocation, caller, type).isEmpty())
        .filter(
            type ->
                hierarchy.unknownSupertypes(type).stream()
                    .anyMatch(name -> libraries.isAssertion(name, invocation.name())))
        .isPresent();
  }

  private boolean isAssertionError(String name, ScannedClass from) {
    return AssertionLibraries.isAssertionError(name)
        || hierarchy
            .find(name, from)
            .filter(
                type ->
                    hierarchy.unknownSupertypes(type).stream()
                        .anyMatch(AssertionLibraries::isAssertionError))
            .isPresent();
  }

  private Stream<Invocation> invocations(Member member) {
    List<Invocation> direct = code(member).invocations();
    Stream<Invocation> fromFields =
        direct.stream()
            .filter(invocation -> invocation.kind() == Invocation.Kind.FIELD)
            .flatMap(read -> targets.fieldContent(read, member.declaring()).stream());
    return Stream.concat(direct.stream(), fromFields);
  }

  private static boolean throwsOrReturns(Member member) {
    return code(member).throwsOrReturns();
  }

  private static CodeFacts code(Member member) {
    return member.method().map(MethodFacts::code).orElse(CodeFacts.NONE);
  }

  private record Step(ScannedClass declaring, String name, String descriptor) {}
}
