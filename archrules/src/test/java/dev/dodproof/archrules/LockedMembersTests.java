package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.dodproof.archrules.LockViolation.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Opcodes;

/** The members of compiled classes in a lock. */
class LockedMembersTests {

  private static final String SHAPE = "com/acme/legacy/Shape.java";

  @TempDir Path folder;
  private LegacySources sources;
  private Path classes;

  @BeforeEach
  void lockThePackage() throws Exception {
    sources = new LegacySources(folder);
    classes = folder.resolve("target/classes");
    sources.write(
        SHAPE,
        """
        package com.acme.legacy;
        public abstract class Shape implements Comparable<Shape>, java.io.Serializable {
          public static final int EDGES = 4;
          protected static final String NAME = "two\\nlines";
          private int hidden;
          int packagePrivate;
          protected Shape(String... names) {}
          public abstract double area() throws java.io.IOException;
          public synchronized final int[][] grid(java.util.List<String> names) { return null; }
          @Override public int compareTo(Shape other) { return 0; }
          private void secret() {}
          protected enum Kind { ROUND { @Override void x() {} }, FLAT; void x() {} }
          public interface Visitor<T> { T visit(Shape shape); }
          private static class Hidden { public void invisible() {} }
        }
        """);
    compile();
    lock();
  }

  private void compile(String... options) throws Exception {
    CompiledTree.classes(sources.root(), classes, options);
  }

  private SortedSet<String> lock() throws Exception {
    Files.deleteIfExists(sources.lockFile());
    return DecommissionedLock.lock(
            sources.lockFile(),
            LegacySources.DECISION,
            Exactness.TOKENS,
            new CodeFolders(List.of(sources.root()), List.of(classes)))
        .packages()
        .get(0)
        .members();
  }

  private DecommissionedPackages check() {
    return DecommissionedPackages.at(sources.lockFile()).underSources(sources.root());
  }

  private List<LockViolation> violations() {
    return check().andClasses(List.of(classes)).violations();
  }

  @Test
  void areListedWithoutWhatNobodyOutsideSees() throws Exception {
    String shape = "com.acme.legacy.Shape";
    assertThat(lock())
        .containsExactly(
            "protected " + shape + ".<init>(java.lang.String[]) : void",
            "protected static enum " + shape + "$Kind extends java.lang.Enum",
            "protected static final "
                + shape
                + ".NAME : java.lang.String = "
                + Sha256.of("two\nlines"),
            "public abstract class "
                + shape
                + " extends java.lang.Object implements java.io.Serializable, java.lang.Comparable",
            "public abstract " + shape + "$Visitor.visit(com.acme.legacy.Shape) : java.lang.Object",
            "public abstract " + shape + ".area() : double throws java.io.IOException",
            "public " + shape + ".compareTo(com.acme.legacy.Shape) : int",
            "public final " + shape + ".grid(java.util.List) : int[][]",
            "public static " + shape + "$Kind.valueOf(java.lang.String) : " + shape + "$Kind",
            "public static " + shape + "$Kind.values() : " + shape + "$Kind[]",
            "public static final " + shape + "$Kind.FLAT : " + shape + "$Kind",
            "public static final " + shape + "$Kind.ROUND : " + shape + "$Kind",
            "public static final " + shape + ".EDGES : int = 4",
            "public static interface " + shape + "$Visitor");
  }

  @Test
  void areTheSameWithAndWithoutDebugInformationAndForAnotherRelease() throws Exception {
    compile("-g:none", "-parameters", "--release", "11");

    assertThat(violations()).isEmpty();
  }

  @Test
  void reportsEveryMemberThatWasAddedOrRemoved() throws Exception {
    Path elsewhere = folder.resolve("generated");
    Files.createDirectories(elsewhere.resolve(SHAPE).getParent());
    Files.writeString(
        elsewhere.resolve(SHAPE),
        Files.readString(sources.file(SHAPE))
            .replace("EDGES = 4", "EDGES = 5")
            .replace("public abstract double area()", "protected abstract double area()")
            .replace("private void secret()", "public void secret()"));
    CompiledTree.classes(elsewhere, classes);

    String shape = "com.acme.legacy.Shape.";
    assertThat(violations())
        .extracting(LockViolation::kind, LockViolation::subject)
        .containsExactly(
            tuple(
                Kind.MEMBER_ADDED,
                "protected abstract " + shape + "area() : double throws java.io.IOException"),
            tuple(
                Kind.MEMBER_REMOVED,
                "public abstract " + shape + "area() : double throws java.io.IOException"),
            tuple(Kind.MEMBER_ADDED, "public " + shape + "secret() : void"),
            tuple(Kind.MEMBER_REMOVED, "public static final " + shape + "EDGES : int = 4"),
            tuple(Kind.MEMBER_ADDED, "public static final " + shape + "EDGES : int = 5"));
    assertThat(violations().get(0).message())
        .isEqualTo(
            "Member <protected abstract com.acme.legacy.Shape.area() : double throws"
                + " java.io.IOException> was added: package com.acme.legacy is decommissioned since"
                + " 2026-02-12 (replaced by com.acme.modern); undo the change");
  }

  @Test
  void failsWhereMembersWereLockedAndNothingIsCompiled() {
    for (DecommissionedPackages check :
        List.of(check(), check().andClasses(List.of(folder.resolve("missing"))))) {
      assertThat(check.violations())
          .extracting(LockViolation::kind, LockViolation::subject)
          .containsExactly(tuple(Kind.CLASSES_MISSING, "com.acme.legacy"));
    }
  }

  @Test
  void areLeftOutOnRequest() {
    assertThat(check().withoutMembers().violations()).isEmpty();
  }

  @Test
  void reportsADamagedClassFile() throws Exception {
    Path file = classes.resolve("com/acme/legacy/Shape$Visitor.class");
    TestClasses.damage(file);

    assertThat(violations())
        .extracting(LockViolation::kind, LockViolation::subject)
        .contains(tuple(Kind.FILE_UNREADABLE, file.toString()));
    assertThatExceptionOfType(DecommissionedLockException.class)
        .isThrownBy(this::lock)
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Kind.FILE_UNREADABLE))
        .withMessageContaining("expected a whole class file; compile it again");
  }

  @Test
  void areTheSameFromAnotherCompilersFlags() {
    TreeSet<String> first = new TreeSet<>();
    TreeSet<String> other = new TreeSet<>();
    visitMethod(new ApiVisitor(first), Opcodes.ACC_PUBLIC);
    visitMethod(
        new ApiVisitor(other),
        Opcodes.ACC_PUBLIC | Opcodes.ACC_STRICT | Opcodes.ACC_VARARGS | Opcodes.ACC_SYNCHRONIZED);

    assertThat(other).isEqualTo(first).hasSize(2);
  }

  private static void visitMethod(ApiVisitor visitor, int flags) {
    visitor.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "a/B", null, "java/lang/Object", null);
    visitor.visitMethod(flags, "call", "([I)V", null, null);
    visitor.visitMethod(flags | Opcodes.ACC_SYNTHETIC, "bridge", "()V", null, null);
    visitor.visitEnd();
  }
}
