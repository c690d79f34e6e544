package dev.dodproof.archrules.bytecode;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Tells what kind of test a member is. */
public final class TestKinds {

  private static final String JUNIT3 = "junit/framework/TestCase";

  private final Hierarchy hierarchy;
  private final TestAnnotations annotations;

  /** Creates the look-up in a hierarchy. */
  public TestKinds(Hierarchy hierarchy, TestAnnotations annotations) {
    this.hierarchy = hierarchy;
    this.annotations = annotations;
  }

  /** Returns the kind of a member when it runs in the given class. */
  public TestKind of(ScannedClass type, Member member) {
    return annotated(member.annotations(), member.declaring(), new HashSet<>())
        .or(() -> Optional.of(TestKind.JUNIT4).filter(any -> isJUnit3(type, member)))
        .orElseGet(() -> unknown(member) ? TestKind.UNKNOWN : TestKind.NONE);
  }

  private Optional<TestKind> annotated(
      List<AnnotationFacts> candidates, ScannedClass from, Set<String> visited) {
    for (AnnotationFacts candidate : candidates) {
      if (visited.add(candidate.type())) {
        Optional<TestKind> kind =
            annotations
                .kind(candidate.type())
                .or(
                    () ->
                        hierarchy
                            .find(candidate.type(), from)
                            .flatMap(type -> annotated(type.facts().annotations(), type, visited)));
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  private boolean unknown(Member member) {
    return member.annotations().stream()
        .map(AnnotationFacts::type)
        .anyMatch(
            type ->
                !TestAnnotations.isNeverATest(type)
                    && hierarchy.find(type, member.declaring()).isEmpty());
  }

  private boolean isJUnit3(ScannedClass type, Member member) {
    return member.name().startsWith("test")
        && member.is(Opcodes.ACC_PUBLIC)
        && member.method().filter(method -> method.descriptor().equals("()V")).isPresent()
        && hierarchy.unknownSupertypes(type).contains(JUNIT3);
  }
}
