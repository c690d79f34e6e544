package dev.dodproof.maven;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;

/** The rules that the plugin can apply to a module, in the order in which it does. */
enum RuleId {
  LOCK("lock", "no decommissioned file should be modified", true),
  HARD_PATHS_IN_CLASSES("hard-paths-in-classes", "no classes should contain hard paths", true),
  HARD_PATHS_IN_RESOURCES(
      "hard-paths-in-resources", "no resources should contain hard paths", true),
  DEPENDENCY_BAN("dependency-ban", "no classes should depend on decommissioned packages", true),
  ASSERTIONS("assertions", "tests that claim a criterion should reach an assertion", true),
  BYPASSED_TESTS("bypassed-tests", "no tests should be bypassed beyond their expiry", true),
  // Off by default: what may stand has to be named with a reason first, place by place.
  DROPPED_EXCEPTIONS("dropped-exceptions", "no classes should drop exceptions", false),
  UNBOUNDED_FILES("unbounded-files", "no classes should append to files without bound", false),
  UNBOUNDED_LOGS("unbounded-logs", "every log file should have a bound", false);

  private final String id;
  private final String title;
  private final boolean byDefault;

  RuleId(String id, String title, boolean byDefault) {
    this.id = id;
    this.title = title;
    this.byDefault = byDefault;
  }

  /**
   * Returns what the rule demands: the description of its {@code ArchRule} if there is one, so that
   * tests and this plugin can share a baseline.
   */
  String title() {
    return title;
  }

  boolean looksAtTests() {
    return this == ASSERTIONS || this == BYPASSED_TESTS;
  }

  static RuleId of(String parameter, String id) throws MojoExecutionException {
    for (RuleId each : values()) {
      if (each.id.equals(id)) {
        return each;
      }
    }
    throw new MojoExecutionException(
        parameter
            + ": found '"
            + id
            + "', expected one of "
            + Arrays.stream(values()).map(each -> each.id).collect(Collectors.joining(", ")));
  }

  /** Returns the rules with the given ids, or those that are on by default. */
  static Set<RuleId> chosen(List<String> ids) throws MojoExecutionException {
    Set<RuleId> chosen = EnumSet.noneOf(RuleId.class);
    for (String id : ids) {
      chosen.add(of("dod: parameter rules", id));
    }
    if (ids.isEmpty()) {
      Arrays.stream(values()).filter(each -> each.byDefault).forEach(chosen::add);
    }
    return chosen;
  }
}
