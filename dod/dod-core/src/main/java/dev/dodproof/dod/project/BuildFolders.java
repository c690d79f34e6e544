package dev.dodproof.dod.project;

import java.nio.file.Path;

/**
 * The folders of one build description as written there, before they are applied to a module.
 *
 * @param directory {@code <directory>}
 * @param testOutput {@code <testOutputDirectory>}
 * @param testSource {@code <testSourceDirectory>}
 * @param output {@code <outputDirectory>}
 */
record BuildFolders(String directory, String testOutput, String testSource, String output) {

  static final String DEFAULT_DIRECTORY = "target";
  static final String CLASSES = "classes";

  /** Maven's own defaults, from its super POM. */
  static final BuildFolders MAVEN =
      new BuildFolders(
          DEFAULT_DIRECTORY,
          "${project.build.directory}/test-classes",
          "src/test/java",
          "${project.build.directory}/" + CLASSES);

  private static final String GRADLE_CLASSES = "build/classes/java/";

  /** The default folders of a Gradle project with the Java plugin. */
  static final BuildFolders GRADLE =
      new BuildFolders("build", GRADLE_CLASSES + "test", "src/test/java", GRADLE_CLASSES + "main");

  /** Returns these folders with every non-empty part of {@code own} in place of the part here. */
  BuildFolders overriddenBy(BuildFolders own) {
    return new BuildFolders(
        choose(own.directory, directory),
        choose(own.testOutput, testOutput),
        choose(own.testSource, testSource),
        choose(own.output, output));
  }

  ProjectModule applyTo(String path, Path moduleDirectory) {
    return new ProjectModule(
        path,
        moduleDirectory,
        resolve(testOutput, moduleDirectory),
        resolve(testSource, moduleDirectory),
        resolve(output, moduleDirectory));
  }

  /** Returns whether a part holds an expression that only Maven itself could evaluate. */
  boolean hasUnknownExpression() {
    return expand(directory, "").contains("${")
        || expand(testOutput, "").contains("${")
        || expand(testSource, "").contains("${")
        || expand(output, "").contains("${");
  }

  private Path resolve(String folder, Path moduleDirectory) {
    return moduleDirectory.resolve(expand(folder, moduleDirectory.toString())).normalize();
  }

  private String expand(String folder, String base) {
    return folder
        .replace("${project.build.directory}", directory)
        .replace("${project.basedir}", base)
        .replace("${basedir}", base)
        .replace('\\', '/');
  }

  private static String choose(String own, String inherited) {
    return own.isEmpty() ? inherited : own;
  }
}
