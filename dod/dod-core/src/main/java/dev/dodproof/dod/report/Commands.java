package dev.dodproof.dod.report;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The commands that lead to a better verdict, for a POSIX shell, in the order to run them. */
final class Commands {

  private static final Set<FindingCode> NEEDS_CLEAN =
      EnumSet.of(
          FindingCode.FEED_DAMAGED,
          FindingCode.FEED_GAP,
          FindingCode.RECORD_DAMAGED,
          FindingCode.RECORD_FOREIGN,
          FindingCode.RECORD_INCOMPLETE,
          FindingCode.RECORD_GAVE_UP,
          FindingCode.INVENTORY_UNREADABLE,
          FindingCode.CRITERION_UNDECLARED);

  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./=-]+");

  private Commands() {}

  static List<String> of(PhaseVerdict verdict) {
    Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
    verdict.findings().stream().map(Finding::code).forEach(codes::add);
    List<String> commands = new ArrayList<>();
    if (codes.contains(FindingCode.GIT_SHALLOW)) {
      commands.add("git fetch --unshallow");
    }
    if (verdict.run().runId().isPresent()) {
      TestSelection.of(verdict)
          .ifPresent(
              selection -> commands.add(selection + "   # these alone, while you work on them"));
    }
    if (codes.contains(FindingCode.GIT_UNCOMMITTED)) {
      commands.add("git status   # then commit, or ignore what is not source");
    }
    commands.add(runAgain(codes) + "   # everything, in one run");
    commands.add("dod check --phase " + quote(Visible.line(verdict.phaseId())));
    return commands;
  }

  /** Returns the command that makes a new run. */
  static String runAgain(Set<FindingCode> codes) {
    return codes.stream().anyMatch(NEEDS_CLEAN::contains) ? "mvn clean verify" : "mvn verify";
  }

  /** Returns a word of the shell that stands for itself. */
  static String quote(String word) {
    return BARE.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
