package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds class files that cannot be read: imported ones, and those which ArchUnit silently left out
 * of an import although they lie in a folder from which it imported.
 */
final class UnreadableClasses {

  private UnreadableClasses() {}

  static List<String> in(JavaClasses classes) {
    List<String> violations = new ArrayList<>();
    try (ClassFiles files = new ClassFiles()) {
      for (JavaClass javaClass : classes) {
        tryToRead(files, javaClass, violations);
      }
    }
    Set<URI> imported = uris(classes);
    for (Path folder : folders(classes)) {
      violations.addAll(leftOut(folder, imported));
    }
    return violations;
  }

  private static void tryToRead(ClassFiles files, JavaClass javaClass, List<String> violations) {
    try {
      ClassFileOutline.of(files.read(javaClass));
    } catch (UnreadableClassException unreadable) {
      violations.add(message("Class <" + javaClass.getName() + ">", unreadable.reason()));
    }
  }

  private static List<String> leftOut(Path folder, Set<URI> imported) {
    List<String> violations = new ArrayList<>();
    try (ClassFiles files = new ClassFiles()) {
      for (Path file : Folders.filesBelow(folder, ".class")) {
        if (!imported.contains(file.toUri())) {
          tryToRead(files, folder, file, violations);
        }
      }
    } catch (IOException failure) {
      violations.add(message("Folder " + folder, "it cannot be listed (" + failure + ")"));
    }
    return violations;
  }

  private static void tryToRead(ClassFiles files, Path folder, Path file, List<String> violations) {
    try {
      requireWhole(files.read(file.toUri()));
    } catch (UnreadableClassException unreadable) {
      String name = Folders.name(folder, file);
      violations.add(message("Class file " + name, unreadable.reason()));
    }
  }

  /** Looks at everything in a class file. */
  static void requireWhole(byte[] classFile) throws UnreadableClassException {
    ClassFileOutline.of(classFile);
    ClassStrings.of(classFile, constant -> false);
  }

  static String message(String what, String why) {
    return what + " cannot be read: " + why + "; expected a whole class file; compile it again";
  }

  private static Set<URI> uris(JavaClasses classes) {
    return classes.stream()
        .flatMap(javaClass -> javaClass.getSource().stream())
        .map(Source::getUri)
        .map(UnreadableClasses::normal)
        .collect(Collectors.toSet());
  }

  private static URI normal(URI uri) {
    return "file".equals(uri.getScheme()) ? Path.of(uri).toUri() : uri;
  }

  private static Set<Path> folders(JavaClasses classes) {
    Set<Path> folders = new TreeSet<>();
    for (JavaClass javaClass : classes) {
      javaClass
          .getSource()
          .map(Source::getUri)
          .filter(uri -> "file".equals(uri.getScheme()))
          .map(uri -> root(Path.of(uri), javaClass.getName()))
          .ifPresent(folders::add);
    }
    return folders;
  }

  private static Path root(Path classFile, String className) {
    long depth = className.chars().filter(character -> character == '.').count();
    Path folder = classFile.toAbsolutePath().getParent();
    for (long level = 0; level < depth && folder != null; level++) {
      folder = folder.getParent();
    }
    return folder == null ? classFile : folder;
  }
}
