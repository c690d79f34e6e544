package dev.dodproof.dod.inventory;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.project.ProjectModule;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Words and collects the findings of one scan. */
final class ScanFindings {

  private final Path root;
  private final TreeSet<Finding> all = new TreeSet<>();

  ScanFindings(Path root) {
    this.root = root;
  }

  List<Finding> list() {
    return List.copyOf(all);
  }

  void addAll(List<Finding> findings) {
    all.addAll(findings);
  }

  void unreadable(Path file, String found) {
    add(
        FindingCode.INVENTORY_UNREADABLE,
        file,
        found,
        "a class file that can be read, for a Java version up to 28",
        "delete it and compile the tests again; for a newer Java, compile with --release 17 or"
            + " use a newer dod-proof");
  }

  void unreadableFolder(Path folder, String found) {
    add(
        FindingCode.INVENTORY_UNREADABLE,
        folder,
        found,
        "a folder of compiled tests that can be read whole",
        "repair or delete the folder and compile the tests again");
  }

  /** Tells whether a class file, or a folder in which it lies, was found unreadable. */
  boolean isUnreadable(Path file) {
    String path = relative(file) + "/";
    return all.stream()
        .filter(finding -> finding.code() == FindingCode.INVENTORY_UNREADABLE)
        .anyMatch(finding -> path.startsWith(finding.subject() + "/"));
  }

  void moduleNotCompiled(ProjectModule module, Path source) {
    String path = relative(source);
    all.add(
        new Finding(
            FindingCode.INVENTORY_MODULE_MISSING,
            module.path(),
            SourceLocation.of(path),
            "test sources and no compiled test below " + relative(module.testClasses()),
            "compiled tests in every module that has test sources",
            "compile the module's tests (mvn test-compile), so that its claims can be counted"));
  }

  void sourceNotCompiled(ProjectModule module, Path source, int line) {
    String path = relative(source);
    all.add(
        new Finding(
            FindingCode.INVENTORY_NOT_COMPILED,
            path,
            new SourceLocation(path, line),
            "a claim in a test source from which no class file below "
                + relative(module.testClasses())
                + " comes",
            "every claim among the compiled tests",
            "compile the module's tests (mvn test-compile); if the build leaves this source out, let"
                + " it compile it, take the claim out of it, or delete it"));
  }

  void unreadableSource(Path source, String found) {
    add(
        FindingCode.INVENTORY_UNREADABLE,
        source,
        found,
        "test sources that can be read",
        "repair or delete it and compile the tests again");
  }

  String relative(Path file) {
    Path path = file.startsWith(root) ? root.relativize(file) : file;
    return path.toString().replace('\\', '/');
  }

  private void add(FindingCode code, Path file, String found, String expected, String remedy) {
    String path = relative(file);
    all.add(new Finding(code, path, SourceLocation.of(path), found, expected, remedy));
  }
}
