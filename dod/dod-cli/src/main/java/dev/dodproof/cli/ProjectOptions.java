package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.CheckRequest;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.Sealing;
import dev.dodproof.dod.check.Selection;
import dev.dodproof.dod.policy.PolicyChoice;
import dev.dodproof.dod.project.ProjectRoot;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which project, which phases and which policy. */
final class ProjectOptions {

  /** Which phases: exactly one of the two options. */
  static final class Phases {
    @Option(names = "--phase", paramLabel = "ID", description = "Judge this phase.")
    private @Nullable String phase;

    @Option(names = "--all", description = "Judge every phase that has a document.")
    private boolean all;

    Selection selection() {
      return phase == null || all ? new Selection.All() : new Selection.One(phase);
    }
  }

  @ArgGroup private @Nullable Phases phases;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--policy",
      paramLabel = "NAME|FILE",
      description = {
        "strict: only PROVEN passes a build.",
        "dev: PARTIAL only for uncommitted work passes too.",
        "FILE: a policy file. Default: strict where the environment has CI, else dev; with"
            + " dod/policy.yaml, if the project has it."
      })
  private @Nullable String policy;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description =
          "The project's root. Default: the nearest folder from here upwards that has dod/DOD__*.md or"
              + " docs/dod/DOD__*.md.")
  private @Nullable Path root;

  @Option(
      names = "--docs-dir",
      paramLabel = "DIR",
      description = "The folder with the documents. Default: dod and docs/dod.")
  private @Nullable Path documents;

  @Option(
      names = "--feed",
      paramLabel = "FILE",
      description = "The activity feed. Default: target/dod/activity_feed.jsonl.")
  private @Nullable Path feed;

  @Option(
      names = "--status",
      paramLabel = "FILE",
      description = "Which phases require which others. Default: dod/phases.yaml.")
  private @Nullable Path status;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      description = "The folder with one folder per run. Default: target/dod/runs.")
  private @Nullable Path runs;

  @Option(
      names = "--reports-dir",
      paramLabel = "DIR",
      description = "Where verdicts and reports are written. Default: target/dod.")
  private @Nullable Path reports;

  CheckRequest request(Dod.Environment environment) throws CheckException {
    ProjectFiles files = files(environment.workingFolder());
    return new CheckRequest(
        files,
        selection(),
        policy(environment, files.root()),
        false,
        new Sealing.WithKeyOf(environment.variables(), environment.home()),
        TimeSource.system());
  }

  private Selection selection() {
    if (phases == null) {
      throw new ParameterException(
          spec.commandLine(), "found neither --phase nor --all, expected one of them");
    }
    return phases.selection();
  }

  /** Returns the policy that the options ask for, whatever the phases. */
  Policy policy(Dod.Environment environment) throws CheckException {
    return policy(environment, files(environment.workingFolder()).root());
  }

  private ProjectFiles files(Path workingFolder) throws CheckException {
    Path base = root == null ? ProjectRoot.find(workingFolder) : workingFolder.resolve(root);
    if (!Files.isDirectory(base)) {
      throw new CheckException(
          "--root: found " + base + ", which is no folder; expected the project's root");
    }
    ProjectFiles defaults = ProjectFiles.below(base);
    return new ProjectFiles(
        base,
        Optional.ofNullable(documents).map(workingFolder::resolve),
        status == null ? defaults.phases() : existing("--status", workingFolder.resolve(status)),
        below(base, "--feed", or(workingFolder, feed, defaults.feed())),
        below(base, "--runs", or(workingFolder, runs, defaults.runs())),
        or(workingFolder, reports, defaults.reports()));
  }

  private static Path or(Path workingFolder, @Nullable Path given, Path otherwise) {
    return given == null ? otherwise : workingFolder.resolve(given);
  }

  /** A file that was asked for and is not there must not pass for one that requires nothing. */
  private static Path existing(String option, Path path) throws CheckException {
    if (!Files.exists(path)) {
      throw new CheckException(option + ": found no file " + path + ", expected one");
    }
    return path;
  }

  /** Evidence is sealed by its path below the root; elsewhere nobody could verify it. */
  private static Path below(Path root, String option, Path path) throws CheckException {
    Path from = root.toAbsolutePath().normalize();
    if (!path.toAbsolutePath().normalize().startsWith(from)) {
      throw new CheckException(
          option + ": found " + path + ", which is not below the root; expected a path in " + from);
    }
    return path;
  }

  private Policy policy(Dod.Environment environment, Path base) throws CheckException {
    try {
      return PolicyChoice.find(
          base, environment.workingFolder(), Optional.ofNullable(policy), environment.variables());
    } catch (IllegalArgumentException unknown) {
      throw new CheckException("--policy: " + unknown.getMessage());
    }
  }
}
