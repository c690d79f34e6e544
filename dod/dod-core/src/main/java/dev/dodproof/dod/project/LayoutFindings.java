package dev.dodproof.dod.project;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Words the findings about build files. */
final class LayoutFindings {

  private final Path root;
  private final List<Finding> list = new ArrayList<>();

  LayoutFindings(Path root) {
    this.root = root;
  }

  List<Finding> list() {
    return list.stream().sorted().toList();
  }

  void unreadable(Path pom, UnreadablePomException problem) {
    add(
        pom,
        problem.line(),
        problem.problem(),
        "a POM that Maven can build",
        "repair the file, so that its modules can be counted");
  }

  void cycle(Path pom) {
    add(
        pom,
        0,
        "a module that contains itself",
        "modules that form a tree",
        "remove the module entry that leads back here");
  }

  void tooManyModules(Path pom) {
    add(
        pom,
        0,
        "more modules than are read",
        "at most %d modules, nested at most %d deep"
            .formatted(LayoutDiscovery.MAX_MODULES, LayoutDiscovery.MAX_NESTING),
        "judge a part of the project by itself with --root");
  }

  void expression(Path pom, String what) {
    add(
        pom,
        0,
        what + " that is empty or named by an expression",
        "a literal path (only ${basedir}, ${project.basedir} and ${project.build.directory} are"
            + " understood)",
        "write the path itself");
  }

  void outside(Path pom, String what) {
    add(
        pom,
        0,
        what + " that is not a path below the root",
        "a path below the root",
        "move it below the root, or choose a higher root with --root");
  }

  void absentModule(Path pom, String module) {
    add(
        pom,
        0,
        "the module \"" + module + "\" without a pom.xml",
        "a pom.xml in the folder of every module",
        "restore the module or remove its entry");
  }

  void gradleSettings(Path settings) {
    add(
        settings,
        0,
        "Gradle settings, whose projects are not read",
        "a Maven build, or a single project",
        "judge each Gradle project by itself with --root");
  }

  private void add(Path file, int line, String found, String expected, String remedy) {
    String path = root.relativize(file).toString().replace('\\', '/');
    SourceLocation location = new SourceLocation(path, line);
    list.add(new Finding(FindingCode.PROJECT_UNREADABLE, path, location, found, expected, remedy));
  }
}
