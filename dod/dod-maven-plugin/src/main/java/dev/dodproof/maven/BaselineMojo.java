package dev.dodproof.maven;

import dev.dodproof.archrules.Baseline;
import dev.dodproof.archrules.BaselineException;
import dev.dodproof.archrules.NotInspectedException;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Freezes the violations that a rule has in a module now, or shrinks what is frozen to those that
 * are still there. For the command line: {@code mvn test-compile dod:baseline
 * -Ddod.baseline.action=freeze -Ddod.baseline.rule=dropped-exceptions
 * -Ddod.baseline.reason="inherited, SHOP-17" -Ddod.baseline.expires=2026-12-31}.
 */
@Mojo(name = "baseline", threadSafe = true)
public final class BaselineMojo extends AbstractRulesMojo {

  private static final CommandLine COMMAND_LINE = new CommandLine("dod:baseline");
  private static final String ACTIONS = "freeze or shrink";
  private static final String TO_FREEZE = "one to freeze";

  /** {@code freeze} or {@code shrink}. */
  @Parameter(property = "dod.baseline.action")
  private @Nullable String action;

  /** Id of the rule, as {@code dod:rules} knows it. */
  @Parameter(property = "dod.baseline.rule")
  private @Nullable String rule;

  /** Why the violations may stand for now, in one line; to freeze alone. */
  @Parameter(property = "dod.baseline.reason")
  private @Nullable String reason;

  /** The last day on which they may, like {@code 2026-12-31}; to freeze alone. */
  @Parameter(property = "dod.baseline.expires")
  private @Nullable String expires;

  /** Called by Maven. */
  public BaselineMojo() {
    this(TimeSource.system());
  }

  BaselineMojo(TimeSource time) {
    super(time);
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Change change = change();
    RuleId id = rule();
    if (module().getPackaging().equals("pom")) {
      throw new MojoExecutionException(
          "dod:baseline: found packaging pom in "
              + module().getArtifactId()
              + ", expected a module with classes; name one by -pl");
    }
    Inspection inspection = codeRules(code()).inspections().get(id);
    if (inspection == null) {
      throw new MojoExecutionException(
          "dod:baseline: '" + id.title() + "' has no baseline: what may stand, the lock says");
    }
    try {
      change.apply(baseline(), id.title(), inspection.violations());
    } catch (BaselineException refused) {
      throw new MojoFailureException("dod:baseline: " + refused.getMessage());
    } catch (NotInspectedException broken) {
      throw new MojoFailureException("dod:baseline: nothing was written: " + broken.getMessage());
    }
  }

  /** What is to be done, when all that it needs was given. */
  private interface Change {
    void apply(Baseline baseline, String rule, List<String> violations)
        throws BaselineException, MojoExecutionException;
  }

  private Change change() throws MojoExecutionException {
    String wanted = COMMAND_LINE.required("dod.baseline.action", action, ACTIONS);
    return switch (wanted) {
      case "freeze" -> freezing();
      case "shrink" -> shrinking();
      default ->
          throw new MojoExecutionException(
              "dod:baseline: -Ddod.baseline.action: found '" + wanted + "', expected " + ACTIONS);
    };
  }

  private Change freezing() throws MojoExecutionException {
    String why = COMMAND_LINE.required("dod.baseline.reason", reason, TO_FREEZE);
    LocalDate last = COMMAND_LINE.date("dod.baseline.expires", expires, TO_FREEZE);
    return (baseline, name, violations) -> {
      makeFolder();
      baseline.freeze(name, violations, why, last);
      getLog().info("Froze " + violations.size() + " of '" + name + "' in " + baselineFile());
    };
  }

  private Change shrinking() throws MojoExecutionException {
    if (reason != null || expires != null) {
      throw new MojoExecutionException(
          "dod:baseline: found a reason or an expiry, expected neither to shrink, which keeps both;"
              + " leave them out");
    }
    return (baseline, name, violations) -> {
      baseline.shrink(name, violations);
      getLog().info("Shrank '" + name + "' in " + baselineFile());
    };
  }

  private RuleId rule() throws MojoExecutionException {
    return RuleId.of(
        "dod:baseline: -Ddod.baseline.rule",
        COMMAND_LINE.required("dod.baseline.rule", rule, "the id of a rule"));
  }

  private void makeFolder() throws MojoExecutionException {
    Path folder = baselineFile().toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException failure) {
      throw new MojoExecutionException(
          "dod:baseline: folder " + folder + " cannot be made (" + failure + "); make it by hand");
    }
  }
}
