package dev.dodproof.maven;

import dev.dodproof.archrules.AcceptedEdits;
import dev.dodproof.archrules.CodeFolders;
import dev.dodproof.archrules.Decommissioning;
import dev.dodproof.archrules.Exactness;
import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.lock.LockFinding;
import dev.dodproof.dod.lock.LockProject;
import dev.dodproof.dod.lock.LockRefusedException;
import dev.dodproof.dod.lock.Locking;
import dev.dodproof.dod.project.ProjectRoot;
import dev.dodproof.dod.seal.SealKeyException;
import dev.dodproof.dod.seal.SealKeys;
import dev.dodproof.ops.seal.SigningKey;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Locks a decommissioned package, accepts edits of one, or, without a package, seals the lock as it
 * is. For the command line: {@code mvn dod:lock -Ddod.lock.package=com.acme.legacy
 * -Ddod.lock.date=2026-02-12 -Ddod.lock.reason="replaced by com.acme.modern"}.
 */
@Mojo(name = "lock", aggregator = true, threadSafe = true)
public final class LockMojo extends AbstractMojo {

  private static final CommandLine COMMAND_LINE = new CommandLine("dod:lock");
  private static final String WITH_PACKAGE = "one with -Ddod.lock.package";

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  /** The package; without one, the lock is sealed as it is, and created if it is missing. */
  @Parameter(property = "dod.lock.package")
  private @Nullable String packageName;

  /** When it was decommissioned, or its edits accepted, like {@code 2026-02-12}. */
  @Parameter(property = "dod.lock.date")
  private @Nullable String date;

  /** Why, in one line. */
  @Parameter(property = "dod.lock.reason")
  private @Nullable String reason;

  /** Binary names of classes outside that may go on to depend on the package. */
  @Parameter(property = "dod.lock.dependents")
  private List<String> dependents = new ArrayList<>();

  /** What counts as an edit: {@code tokens}, {@code lines} or {@code bytes}. */
  @Parameter(property = "dod.lock.exactness", defaultValue = "tokens")
  private String exactness = "tokens";

  /** Whether to accept the edits of a package that is locked already. */
  @Parameter(property = "dod.lock.accept", defaultValue = "false")
  private boolean accept;

  /** Whether to lock sources alone, not the members of compiled classes. */
  @Parameter(property = "dod.lock.withoutMembers", defaultValue = "false")
  private boolean withoutMembers;

  /** The lock of decommissioned packages; without it, {@code dod/decommissioned.lock}. */
  @Parameter(property = "dod.lock.file")
  private @Nullable File lockFile;

  private final Map<String, String> environment;
  private final Path home;

  /** Called by Maven. */
  public LockMojo() {
    this(System.getenv(), LockTrusts.home());
  }

  LockMojo(Map<String, String> environment, Path home) {
    this.environment = environment;
    this.home = home;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path root = ProjectRoot.find(Injected.of(project, "project").getBasedir().toPath());
    try {
      LockProject locked = project(root);
      change(new Locking(locked, key()));
      getLog().info("Sealed " + locked.lockFile());
    } catch (CheckException | IllegalArgumentException e) {
      throw new MojoExecutionException("dod:lock: " + e.getMessage());
    } catch (LockRefusedException refused) {
      throw new MojoFailureException(
          "dod:lock: "
              + refused.getMessage()
              + "\n"
              + refused.findings().stream()
                  .map(LockFinding::lines)
                  .flatMap(List::stream)
                  .collect(Collectors.joining("\n")));
    }
  }

  private void change(Locking locking)
      throws LockRefusedException, CheckException, MojoExecutionException {
    if (packageName == null) {
      locking.seal();
    } else if (accept) {
      locking.accept(packageName, new AcceptedEdits(date(), reason()));
    } else {
      String why = reason();
      locking.add(
          new Decommissioning(packageName, date(), why, Set.copyOf(dependents)), exactness());
    }
  }

  private LockProject project(Path root) throws CheckException {
    CodeFolders code = LockProject.findCode(root);
    return new LockProject(
        root,
        lockFile == null ? LockProject.defaultLockFile(root) : lockFile.toPath(),
        withoutMembers ? new CodeFolders(code.sources(), List.of()) : code);
  }

  private SigningKey key() throws CheckException {
    try {
      return SealKeys.load(environment, home).key();
    } catch (SealKeyException e) {
      throw new CheckException("the lock cannot be sealed: " + e.getMessage());
    }
  }

  private LocalDate date() throws MojoExecutionException {
    return COMMAND_LINE.date("dod.lock.date", date, WITH_PACKAGE);
  }

  private String reason() throws MojoExecutionException {
    return COMMAND_LINE.required("dod.lock.reason", reason, WITH_PACKAGE);
  }

  private Exactness exactness() throws MojoExecutionException {
    for (Exactness each : Exactness.values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(exactness)) {
        return each;
      }
    }
    throw new MojoExecutionException(
        "dod:lock: -Ddod.lock.exactness: found '"
            + exactness
            + "', expected tokens, lines or bytes");
  }
}
