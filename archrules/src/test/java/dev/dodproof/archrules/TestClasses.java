package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Imports and copies compiled examples. */
final class TestClasses {

  private TestClasses() {}

  static JavaClasses none() {
    return new ClassFileImporter().importClasses();
  }

  static JavaClasses of(Class<?>... classes) {
    return new ClassFileImporter().importClasses(classes);
  }

  static JavaClasses ofPackages(Class<?>... examples) {
    return new ClassFileImporter().importPackagesOf(examples);
  }

  static List<String> violations(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  /** Copies the class file of a class below a folder, as a compiler would have placed it. */
  static Path copy(Class<?> type, Path folder) throws IOException {
    Path file = folder.resolve(type.getName().replace('.', '/') + ".class");
    Files.createDirectories(file.getParent());
    try (InputStream in = type.getResourceAsStream("/" + folder.relativize(file))) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  /** Gives a class file the version of a JDK that these rules do not know. */
  static void makeNewer(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[7] = 73;
    Files.write(file, bytes);
  }

  /** Cuts a file to half its length. */
  static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }
}
