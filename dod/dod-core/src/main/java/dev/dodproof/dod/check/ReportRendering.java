package dev.dodproof.dod.check;

import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.time.TimeSource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the reports on verdicts that are stored already, and nothing else: no verdict, no seal, no
 * event.
 *
 * <p>Judging is a pure function. So each verdict is computed once more as of the moment and under
 * the policy that the stored one names, and must come out as that one did; otherwise the files have
 * changed, and there is no report, because it would show something that nobody judged.
 */
public final class ReportRendering {

  private final CheckRequest request;
  private final Map<Moment, List<PhaseVerdict>> judged = new HashMap<>();

  private ReportRendering(CheckRequest request) {
    this.request = request;
  }

  private record Moment(Instant time, Policy policy) {}

  /**
   * Writes the reports.
   *
   * @param request which project and which phases; its policy, its clock and {@code completeRun}
   *     have no effect
   * @return the stored verdicts and where the report is; without a key, for nothing was sealed
   * @throws CheckException if there is no stored verdict, if it is not one that these files lead
   *     to, or if the reports cannot be written
   */
  public static CheckOutcome render(CheckRequest request) throws CheckException {
    ReportRendering rendering = new ReportRendering(request);
    Path folder = request.files().reports();
    List<Path> files = rendering.stored(folder);
    // No check may change meanwhile what the verdicts were given on.
    return ReportsLock.holding(folder, () -> rendering.render(folder, files));
  }

  private CheckOutcome render(Path folder, List<Path> files) throws CheckException {
    List<PhaseVerdict> verdicts = new ArrayList<>();
    for (Path file : files) {
      StoredVerdict stored = StoredVerdict.read(request.files().root(), file);
      PhaseVerdict verdict = again(stored);
      stored.requireSame(verdict);
      verdicts.add(verdict);
    }
    Path report = new CheckWriter(folder, Optional.empty()).writeReports(verdicts);
    return new CheckOutcome(verdicts, Optional.empty(), report);
  }

  private List<Path> stored(Path folder) throws CheckException {
    String wanted =
        (request.selection() instanceof Selection.One one ? one.phaseId() : "*")
            + CheckWriter.VERDICT;
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
        for (Path file : found) {
          String name = file.getFileName().toString();
          if (wanted.startsWith("*") ? name.endsWith(CheckWriter.VERDICT) : name.equals(wanted)) {
            files.add(file);
          }
        }
      } catch (IOException e) {
        throw new CheckException(
            folder + " cannot be listed: " + FileTrouble.describe(e) + "; make it readable");
      }
    }
    if (files.isEmpty()) {
      throw new CheckException(
          "no verdict to report: found no file "
              + wanted
              + " in "
              + folder
              + "; expected one; give a verdict first (mvn verify, or dod check)");
    }
    return files.stream().sorted().toList();
  }

  private PhaseVerdict again(StoredVerdict stored) throws CheckException {
    Moment moment = new Moment(stored.judgedAt(), stored.policy());
    if (!judged.containsKey(moment)) {
      judged.put(moment, DodCheck.judgeAgain(asOf(moment)));
    }
    return judged.get(moment).stream()
        .filter(stored::isAbout)
        .findFirst()
        .orElseThrow(
            () ->
                new CheckException(
                    "the verdict in "
                        + stored.file()
                        + " has lost its document: found none of phase '"
                        + stored.phaseId()
                        + "'; expected it; remove the verdict, or bring the document back"));
  }

  private CheckRequest asOf(Moment moment) {
    return new CheckRequest(
        request.files(),
        new Selection.All(),
        moment.policy(),
        false,
        request.sealing(),
        new FixedTime(moment.time()));
  }

  /** The moment at which the verdict was given. */
  private record FixedTime(Instant wallTime) implements TimeSource {
    @Override
    public long monotonicNanos() {
      return 0;
    }
  }
}
