package dev.dodproof.dod.report;

import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.dod.verdict.CriterionResult;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.Standing;
import dev.dodproof.dod.verdict.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Wording that all reports share. What it returns has not been made visible or escaped yet. */
final class Words {

  /** The page for humans; clients say in which folder it lies. */
  static final String PAGE = "the report (index.html)";

  private static final int SHORT_COMMIT = 7;
  private static final DateTimeFormatter EXACT_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Words() {}

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  static String provenCriteria(PhaseVerdict verdict) {
    int all = verdict.criteria().size();
    return verdict.provenCriteria()
        + " of "
        + count(all, "criterion", "criteria")
        + " proven"
        + vouched(verdict, Standing.ATTESTED, " attested")
        + vouched(verdict, Standing.WAIVED, " waived");
  }

  private static String vouched(PhaseVerdict verdict, Standing standing, String word) {
    long vouched = verdict.count(standing);
    return vouched == 0 ? "" : ", " + vouched + word;
  }

  /** Returns who vouches for a criterion, why and how long; empty if nobody does. */
  static String statement(CriterionResult result) {
    return result
        .statement()
        .map(
            signed ->
                CriterionState.of(result).words()
                    + " until "
                    + time(signed.statement().expiresAt())
                    + " by "
                    + signed.keyId()
                    + ": "
                    + signed.statement().reason()
                    + " ("
                    + signed.location()
                    + ")")
        .orElse("");
  }

  static String tests(CriterionResult result) {
    int all = result.tests().size();
    if (all == 0) {
      return result.criterion().builtIn().isPresent() ? "no test needed" : "no test";
    }
    return result.passed() + " of " + count(all, "test", "tests") + " passed";
  }

  static String meaning(Verdict verdict) {
    return switch (verdict) {
      case PROVEN -> "Everything the document claims is proven.";
      case PARTIAL -> "Something has started, and not all of it holds.";
      case DESIGNED -> "Nothing has started for this document yet.";
    };
  }

  static String mark(Verdict verdict) {
    return switch (verdict) {
      case PROVEN -> "✓";
      case PARTIAL -> "◐";
      case DESIGNED -> "○";
    };
  }

  static String emoji(Verdict verdict) {
    return switch (verdict) {
      case PROVEN -> "✅";
      case PARTIAL -> "🟡";
      case DESIGNED -> "⚪";
    };
  }

  static String shortCommit(RepositoryState repository) {
    if (repository instanceof RepositoryState.Known known) {
      String commit = known.commit();
      String head = commit.substring(0, Math.min(SHORT_COMMIT, commit.length()));
      return head + (known.uncommitted().isEmpty() ? "" : " + uncommitted changes");
    }
    return "unknown";
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** Returns the time to the millisecond, for events whose order matters. */
  static String exactTime(Instant instant) {
    return EXACT_TIME.format(instant);
  }

  static String simpleClass(TestId test) {
    return test.className().substring(test.className().lastIndexOf('.') + 1);
  }

  static String packageOf(TestId test) {
    int dot = test.className().lastIndexOf('.');
    return dot < 0 ? "" : test.className().substring(0, dot);
  }
}
