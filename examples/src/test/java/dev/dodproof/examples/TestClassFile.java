package dev.dodproof.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A compiled test class of any module.
 *
 * @param tests the methods that JUnit runs
 * @param disabled whether the class or one of these methods is disabled
 */
record TestClassFile(Set<String> tests, boolean disabled) {

  private static final String DISABLED = "Lorg/junit/jupiter/api/Disabled;";
  private static final Set<String> TESTS =
      Set.of(
          "Lorg/junit/jupiter/api/Test;",
          "Lorg/junit/jupiter/api/RepeatedTest;",
          "Lorg/junit/jupiter/api/TestFactory;",
          "Lorg/junit/jupiter/params/ParameterizedTest;",
          "Lnet/jqwik/api/Property;");

  /** Returns the compiled test classes of this name in all modules. */
  static List<TestClassFile> named(String simpleName) {
    try (Stream<Path> files =
        Files.find(Projects.root(), 24, (file, attributes) -> isTest(file, simpleName))) {
      return files.map(TestClassFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTest(Path file, String simpleName) {
    return file.endsWith(simpleName + ".class")
        && file.toString().replace('\\', '/').contains("/target/test-classes/dev/dodproof/");
  }

  private static TestClassFile read(Path file) {
    Set<String> tests = new HashSet<>();
    Set<String> disabled = new HashSet<>();
    ClassVisitor visitor =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public AnnotationVisitor visitAnnotation(String type, boolean visible) {
            note(type, "the class");
            return null;
          }

          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public AnnotationVisitor visitAnnotation(String type, boolean visible) {
                note(type, name);
                return null;
              }
            };
          }

          private void note(String annotation, String name) {
            if (TESTS.contains(annotation)) {
              tests.add(name);
            } else if (annotation.equals(DISABLED)) {
              disabled.add(name);
            }
          }
        };
    try {
      new ClassReader(Files.readAllBytes(file)).accept(visitor, ClassReader.SKIP_CODE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestClassFile(tests, !disabled.isEmpty());
  }
}
