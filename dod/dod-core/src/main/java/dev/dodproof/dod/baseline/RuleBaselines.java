package dev.dodproof.dod.baseline;

import dev.dodproof.archrules.Baseline;
import dev.dodproof.archrules.BaselineException;
import dev.dodproof.archrules.FrozenRule;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.project.ProjectLayout;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the baselines of a project tolerate.
 *
 * @param rules what each baseline freezes, in the order of the modules, then of the rules
 * @param unreadable one finding for each baseline that cannot be used
 */
public record RuleBaselines(List<ToleratedRule> rules, List<Finding> unreadable) {

  /** Where a module has its baseline. */
  private static final String FILE = "dod/rules.baseline";

  /** Copies the lists. */
  public RuleBaselines {
    rules = List.copyOf(rules);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Returns what a project without baselines has.
   *
   * @return nothing tolerated, nothing found
   */
  public static RuleBaselines none() {
    return new RuleBaselines(List.of(), List.of());
  }

  /**
   * Reads {@code dod/rules.baseline} of every module. Never throws for what it finds on disk.
   *
   * @param layout the modules
   * @return what is tolerated
   */
  public static RuleBaselines read(ProjectLayout layout) {
    List<ToleratedRule> rules = new ArrayList<>();
    List<Finding> unreadable = new ArrayList<>();
    layout.modules().stream()
        .map(module -> module.directory().resolve(FILE))
        // A broken link is there: something was meant.
        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
        .forEach(file -> read(layout.root(), file, rules, unreadable));
    return new RuleBaselines(rules, unreadable);
  }

  private static void read(
      Path root, Path file, List<ToleratedRule> rules, List<Finding> unreadable) {
    String path = root.relativize(file).toString().replace('\\', '/');
    try {
      for (FrozenRule frozen : Baseline.read(file)) {
        rules.add(new ToleratedRule(path, frozen));
      }
    } catch (BaselineException unusable) {
      unreadable.add(
          new Finding(
              FindingCode.RULES_BASELINE_UNREADABLE,
              path,
              SourceLocation.of(path),
              String.valueOf(unusable.getMessage()),
              "a baseline as dod:baseline wrote it",
              "restore it, or delete it and freeze anew"));
    }
  }

  /**
   * Returns what stands against PROVEN.
   *
   * @param now the time of the judgement
   * @return a finding for each baseline that cannot be used, and for each rule whose last day, in
   *     UTC, is over
   */
  public List<Finding> findings(Instant now) {
    return Stream.concat(
            unreadable.stream(),
            rules.stream().filter(rule -> rule.isOver(now)).map(ToleratedRule::over))
        .toList();
  }
}
