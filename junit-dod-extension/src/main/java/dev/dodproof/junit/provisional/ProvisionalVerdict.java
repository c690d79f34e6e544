package dev.dodproof.junit.provisional;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.CheckOutcome;
import dev.dodproof.dod.check.CheckRequest;
import dev.dodproof.dod.check.DodCheck;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.Sealing;
import dev.dodproof.dod.check.Selection;
import dev.dodproof.dod.policy.PolicyChoice;
import dev.dodproof.dod.report.ConsoleSummary;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.junit.recorder.RunClosedListener;
import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the phases that a launcher session touched and says so on stderr; the reports are written
 * to {@code target/dod}. The verdict is not sealed. Found by the recorder through {@code
 * ServiceLoader}.
 */
public final class ProvisionalVerdict implements RunClosedListener {

  /** Called by {@code ServiceLoader}. */
  public ProvisionalVerdict() {}

  @Override
  public void runClosed(Path root, Path runFolder, Set<String> phases) {
    CheckRequest request =
        new CheckRequest(
            ProjectFiles.below(root),
            new Selection.Touched(),
            PolicyChoice.find(root, root, Optional.empty(), System.getenv()),
            true,
            new Sealing.Provisional(),
            TimeSource.system());
    try {
      CheckOutcome outcome = DodCheck.run(request);
      for (PhaseVerdict verdict : outcome.verdicts()) {
        ConsoleSummary.of(verdict, false).forEach(Stderr::line);
      }
      if (!outcome.verdicts().isEmpty()) {
        Stderr.line("Provisional, not sealed. Report: " + outcome.report());
      }
    } catch (CheckException e) {
      Stderr.line("No provisional verdict: " + e.getMessage());
    }
  }
}
