package dev.dodproof.cli;

import dev.dodproof.archrules.CodeFolders;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.lock.LockProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which lock, and where the code lies that it is about. */
final class LockOptions {

  @Mixin private LockFileOptions place = new LockFileOptions();

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      description =
          "A folder of sources or resources; may be given several times. Default: every folder in"
              + " a src/main of the project.")
  private List<Path> sources = new ArrayList<>();

  @Option(
      names = "--classes",
      paramLabel = "DIR",
      description =
          "A folder of compiled classes; may be given several times. Default: those of every module"
              + " that there are.")
  private List<Path> classes = new ArrayList<>();

  @Option(
      names = "--without-members",
      description = "Lock and compare sources alone, not the members of compiled classes.")
  private boolean withoutMembers;

  boolean withoutMembers() {
    return withoutMembers;
  }

  LockProject project(Dod.Environment environment) throws CheckException {
    Path here = environment.workingFolder();
    Path base = place.root(here);
    CodeFolders found = LockProject.findCode(base);
    CodeFolders code =
        new CodeFolders(
            sources.isEmpty() ? found.sources() : folders("--sources", here, sources),
            classes.isEmpty() ? found.classes() : folders("--classes", here, classes));
    return new LockProject(base, place.lockFile(here), code);
  }

  /** Returns the project with what its packages are to be locked by. */
  LockProject projectToLock(Dod.Environment environment) throws CheckException {
    LockProject project = project(environment);
    return withoutMembers
        ? new LockProject(
            project.root(),
            project.lockFile(),
            new CodeFolders(project.code().sources(), List.of()))
        : project;
  }

  private static List<Path> folders(String option, Path here, List<Path> given)
      throws CheckException {
    List<Path> folders = new ArrayList<>();
    for (Path each : given) {
      folders.add(LockFileOptions.folder(option, here.resolve(each)));
    }
    return folders;
  }
}
