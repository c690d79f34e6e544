package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * What goes on a user's test class path must not get in the way of anything that is there already.
 */
class ExtensionJarIT {

  private static final String JAR = System.getProperty("examples.extension.jar");

  @Test
  void holdsNoClassOutsideItsOwnPackages() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      List<String> foreign =
          jar.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(".class"))
              .filter(name -> !name.startsWith("dev/dodproof/junit/"))
              .toList();
      assertThat(foreign).isEmpty();
      assertThat(jar.getEntry("dev/dodproof/junit/DodCriterion.class")).isNotNull();
    }
  }

  @Test
  void offersNoServiceButItsOwn() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .filteredOn(name -> name.startsWith("META-INF/services/") && !name.endsWith("/"))
          .allMatch(
              name ->
                  name.startsWith("META-INF/services/dev.dodproof.")
                      || name.equals(
                          "META-INF/services/org.junit.platform.launcher.LauncherSessionListener"));
    }
  }

  @Test
  void hasAStableModuleName() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("dev.dodproof.junit");
    }
  }
}
