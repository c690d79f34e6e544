package dev.dodproof.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A local Maven repository that holds what this build made, as {@code mvn install} would put it
 * there, and nothing that an earlier build left in anybody's own repository.
 */
final class ThrowAwayRepository {

  private static final String VERSION = System.getProperty("examples.project.version");
  private static final Path ROOT = Path.of(System.getProperty("examples.project.root"));
  private static final Path REPOSITORY = Path.of(System.getProperty("examples.local.repository"));

  private static final List<Module> MODULES =
      List.of(
          new Module("dod-proof-parent", "."),
          new Module("dod-parent", "dod"),
          new Module("junit-dod-recorder", "junit-dod-extension/recorder"),
          new Module("junit-dod-extension", "junit-dod-extension"),
          new Module("archrules", "archrules"),
          new Module("ops-core", "ops-core"),
          new Module("dod-core", "dod/dod-core"),
          new Module("dod-maven-plugin", "dod/dod-maven-plugin"));

  private static boolean installed;

  private record Module(String artifact, String folder) {

    Path jar() {
      return target().resolve(artifact + "-" + VERSION + ".jar");
    }

    /** Shading rewrites the POM, because the jar no longer needs what it holds. */
    Path pom() {
      Path reduced = target().resolve("dependency-reduced-pom.xml");
      return Files.exists(reduced) ? reduced : ROOT.resolve(folder).resolve("pom.xml");
    }

    private Path target() {
      return ROOT.resolve(folder).resolve("target");
    }
  }

  private ThrowAwayRepository() {}

  static synchronized Path get() {
    if (!installed) {
      try {
        for (Module module : MODULES) {
          install(module);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      installed = true;
    }
    return REPOSITORY;
  }

  private static void install(Module module) throws IOException {
    Path folder =
        Files.createDirectories(
            REPOSITORY.resolve("dev/dodproof").resolve(module.artifact()).resolve(VERSION));
    String name = module.artifact() + "-" + VERSION;
    Files.copy(module.pom(), folder.resolve(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
    if (Files.exists(module.jar())) {
      Files.copy(module.jar(), folder.resolve(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
