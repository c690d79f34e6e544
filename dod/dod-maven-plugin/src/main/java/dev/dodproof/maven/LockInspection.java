package dev.dodproof.maven;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.lock.LockCheck;
import dev.dodproof.dod.lock.LockProject;
import dev.dodproof.dod.lock.LockReport;
import dev.dodproof.dod.lock.LockTrust;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Checks the decommissioned files of a project against their lock.
 *
 * @param root the root of the project
 * @param lockFile the lock
 * @param trust the keys of which one must have sealed the lock; without it, no seal is demanded
 * @param uncompiled the folders of the modules that are still to be compiled
 * @param log learns the state of the seal
 */
record LockInspection(Path root, Path lockFile, @Nullable File trust, Set<Path> uncompiled, Log log)
    implements Inspection {

  @Override
  public List<String> violations() throws MojoExecutionException {
    try {
      LockProject locked = new LockProject(root, lockFile, LockProject.findCode(root));
      LockTrust trusted = LockTrusts.of(trust);
      LockReport report = LockCheck.betweenModules(locked, trusted, uncompiled);
      log.debug("Seal of " + lockFile + ": " + report.seal());
      return report.findings().stream().map(finding -> String.join("\n", finding.lines())).toList();
    } catch (CheckException e) {
      throw new MojoExecutionException("dod: " + e.getMessage());
    }
  }
}
