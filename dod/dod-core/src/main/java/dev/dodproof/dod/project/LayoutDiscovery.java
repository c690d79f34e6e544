package dev.dodproof.dod.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One walk through the build files of a project. */
final class LayoutDiscovery {

  static final int MAX_MODULES = 5000;
  static final int MAX_NESTING = 64;

  private final Path root;
  private final LayoutFindings findings;
  private final ModulePaths paths;
  private final PomReader reader = new PomReader();
  private final List<ProjectModule> modules = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private final Deque<Visit> ofProfiles = new ArrayDeque<>();

  LayoutDiscovery(Path root) {
    this.root = root;
    this.findings = new LayoutFindings(root);
    this.paths = new ModulePaths(root, findings);
  }

  ProjectLayout discover() {
    Path pom = root.resolve("pom.xml");
    if (Files.exists(pom)) {
      visit(new Visit(pom, List.of(), Optional.empty(), false));
    } else {
      addWithoutPom();
    }
    // After all others, so that a module named in both ways is not taken for optional.
    while (!ofProfiles.isEmpty()) {
      visit(ofProfiles.removeFirst());
    }
    return new ProjectLayout(root, modules, findings.list());
  }

  private void addWithoutPom() {
    boolean gradle =
        !Files.isDirectory(root.resolve(BuildFolders.DEFAULT_DIRECTORY))
            && Files.isDirectory(root.resolve(BuildFolders.GRADLE.testOutput()));
    modules.add((gradle ? BuildFolders.GRADLE : BuildFolders.MAVEN).applyTo(".", root));
    for (String settings : List.of("settings.gradle", "settings.gradle.kts")) {
      if (Files.exists(root.resolve(settings))) {
        findings.gradleSettings(root.resolve(settings));
      }
    }
  }

  private void visit(Visit visit) {
    if (visit.ancestors().contains(visit.pomFile())) {
      findings.cycle(visit.pomFile());
    } else if (seen.add(visit.pomFile())) {
      if (modules.size() >= MAX_MODULES || visit.ancestors().size() >= MAX_NESTING) {
        findings.tooManyModules(visit.pomFile());
      } else {
        read(visit);
      }
    }
  }

  private void read(Visit visit) {
    try {
      enter(visit, reader.read(visit.pomFile()));
    } catch (UnreadablePomException e) {
      findings.unreadable(visit.pomFile(), e);
      modules.add(paths.module(visit.pomFile(), BuildFolders.MAVEN));
    }
  }

  private void enter(Visit visit, Pom pom) {
    BuildFolders folders = inherited(visit, pom).overriddenBy(pom.folders());
    ProjectModule module = paths.module(visit.pomFile(), folders);
    if (!visit.ofProfile() || Files.isDirectory(module.testClasses())) {
      modules.add(module);
    }
    for (String name : pom.modules()) {
      paths
          .required(visit.pomFile(), name)
          .ifPresent(child -> visit(visit.below(child, folders, visit.ofProfile())));
    }
    for (String name : pom.profileModules()) {
      paths
          .optional(visit.pomFile(), name)
          .ifPresent(child -> ofProfiles.addLast(visit.below(child, folders, true)));
    }
  }

  private static BuildFolders inherited(Visit visit, Pom pom) {
    return visit
        .folders()
        .filter(any -> ModulePaths.isParent(visit.aggregator(), visit.pomFile(), pom.parentPath()))
        .orElse(BuildFolders.MAVEN);
  }

  /** A POM to be read, the ones that lead to it, and the folders of the last of these. */
  private record Visit(
      Path pomFile, List<Path> ancestors, Optional<BuildFolders> folders, boolean ofProfile) {

    Visit below(Path child, BuildFolders ownFolders, boolean childOfProfile) {
      List<Path> line = new ArrayList<>(ancestors);
      line.add(pomFile);
      return new Visit(child, List.copyOf(line), Optional.of(ownFolders), childOfProfile);
    }

    Path aggregator() {
      return ancestors.get(ancestors.size() - 1);
    }
  }
}
