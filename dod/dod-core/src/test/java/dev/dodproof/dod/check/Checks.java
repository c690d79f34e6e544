package dev.dodproof.dod.check;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.time.TimeSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Requests of the tests; home is a folder beside the project, never the user's. */
final class Checks {

  static final Selection ALL = new Selection.All();
  static final Selection PHASE_A = new Selection.One("PHASE_A");

  private Checks() {}

  static Path home(SampleProject project) {
    return project.root().resolveSibling("home");
  }

  static Sealing sealed(SampleProject project) {
    return new Sealing.WithKeyOf(Map.of(), home(project));
  }

  static CheckRequest request(SampleProject project, Selection selection) {
    return new CheckRequest(
        ProjectFiles.below(project.root()),
        selection,
        Policy.STRICT,
        true,
        sealed(project),
        TimeSource.system());
  }

  static CheckRequest with(CheckRequest request, ProjectFiles files) {
    return new CheckRequest(
        files,
        request.selection(),
        request.policy(),
        request.completeRun(),
        request.sealing(),
        request.time());
  }

  static CheckRequest with(CheckRequest request, Policy policy) {
    return new CheckRequest(
        request.files(),
        request.selection(),
        policy,
        request.completeRun(),
        request.sealing(),
        request.time());
  }

  static CheckRequest with(CheckRequest request, Sealing sealing) {
    return new CheckRequest(
        request.files(),
        request.selection(),
        request.policy(),
        request.completeRun(),
        sealing,
        request.time());
  }

  static CheckRequest with(CheckRequest request, TimeSource time) {
    return new CheckRequest(
        request.files(),
        request.selection(),
        request.policy(),
        request.completeRun(),
        request.sealing(),
        time);
  }

  /** Checks PHASE_A. */
  static PhaseVerdict check(SampleProject project) throws CheckException {
    return DodCheck.run(request(project, PHASE_A)).verdicts().get(0);
  }

  static List<String> codes(PhaseVerdict verdict) {
    return verdict.findings().stream().map(Finding::code).map(code -> code.code()).toList();
  }

  static Finding finding(PhaseVerdict verdict, String code) {
    return verdict.findings().stream()
        .filter(finding -> finding.code().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + code + " in " + verdict.missing()));
  }
}
