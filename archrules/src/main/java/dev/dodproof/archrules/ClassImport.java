package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Imports whole folders of compiled classes, or fails.
 *
 * <p>ArchUnit alone leaves out what it cannot read, and returns an empty import for a folder that
 * is not there; rules would then pass over classes that nobody looked at. Thread-safe.
 */
public final class ClassImport {

  private static final String RULE = "every compiled class should be imported";

  private ClassImport() {}

  /**
   * Imports every class file of the folder into which a class was compiled.
   *
   * @param example a class of the module to import
   * @return the classes of that folder, the example among them
   * @throws AssertionError if the class does not lie in a folder (but, say, in a jar), or as by
   *     {@link #everyClassIn}
   */
  public static JavaClasses everyClassBeside(Class<?> example) {
    CodeSource source = example.getProtectionDomain().getCodeSource();
    if (source == null || !source.getLocation().getProtocol().equals("file")) {
      throw new AssertionError(example + " was not loaded from a folder; name the folder instead");
    }
    try {
      return everyClassIn(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException wrong) {
      throw new AssertionError(source.getLocation() + " is no usable place of classes", wrong);
    }
  }

  /**
   * Imports every class file below folders.
   *
   * @param folders at least one, each a root of packages with at least one class file
   * @return the classes
   * @throws AssertionError naming every folder that is missing or has no class file, and every
   *     class file that was not imported
   */
  public static JavaClasses everyClassIn(Path... folders) {
    List<String> violations = new ArrayList<>();
    JavaClasses classes = new ClassFileImporter().importPaths(folders);
    Set<Path> imported = sources(classes);
    for (Path folder : folders) {
      violations.addAll(notImported(folder, imported));
    }
    if (folders.length == 0) {
      violations.add(StrictRule.NOTHING_IMPORTED);
    }
    Violations.failOn(RULE, violations);
    return classes;
  }

  private static List<String> notImported(Path folder, Set<Path> imported) {
    try {
      List<String> violations = new ArrayList<>();
      for (Path file : Folders.classFilesBelow(folder)) {
        // A module descriptor is no class: ArchUnit has no place for it.
        if (!file.endsWith("module-info.class") && !imported.contains(file.toRealPath())) {
          violations.add(
              "Class file "
                  + Folders.name(folder, file)
                  + " was not imported; expected a whole class file; compile it again");
        }
      }
      return violations;
    } catch (NotInspectedException missing) {
      return missing.complaints();
    } catch (IOException failure) {
      return List.of("Folder " + folder + " cannot be listed (" + failure + ")");
    }
  }

  private static Set<Path> sources(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getSource)
        .flatMap(source -> source.map(Source::getUri).stream())
        .filter(uri -> uri.getScheme().equals("file"))
        .map(Path::of)
        .map(ClassImport::real)
        .collect(Collectors.toSet());
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException vanished) {
      throw new AssertionError("Class file " + file + " changed while it was imported", vanished);
    }
  }
}
