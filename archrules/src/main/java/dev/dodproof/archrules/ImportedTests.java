package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.InheritedMethods;
import dev.dodproof.archrules.bytecode.Member;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.archrules.bytecode.TestAnnotations;
import dev.dodproof.archrules.bytecode.TestKinds;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** Finds the tests among imported classes. */
final class ImportedTests {

  private final ImportedClasses classes;
  private final InheritedMethods methods;
  private final TestKinds kinds;

  ImportedTests(ImportedClasses classes, Hierarchy hierarchy, TestAnnotations annotations) {
    this.classes = classes;
    this.methods = new InheritedMethods(hierarchy);
    this.kinds = new TestKinds(hierarchy, annotations);
  }

  /** Returns every test in every class in which it runs, in the order of the classes. */
  List<ImportedTest> all() {
    return classes.tests().stream()
        .filter(type -> type.facts().isConcrete() && !type.facts().is(Opcodes.ACC_SYNTHETIC))
        .flatMap(this::of)
        .toList();
  }

  private Stream<ImportedTest> of(ScannedClass type) {
    Stream<Member> fields = type.facts().fields().stream().map(field -> Member.of(type, field));
    return Stream.concat(methods.of(type).values().stream(), fields)
        .filter(member -> !member.is(Opcodes.ACC_ABSTRACT))
        .map(member -> new ImportedTest(type, member, kinds.of(type, member)))
        .filter(test -> test.kind().isTest());
  }
}
