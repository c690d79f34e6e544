package dev.dodproof.dod.verdict;

import dev.dodproof.dod.model.TestId;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.seal.SealKeyException;
import dev.dodproof.dod.seal.SealKeys;
import dev.dodproof.dod.seal.VerdictSeal;
import dev.dodproof.dod.seal.VerdictVerifier;
import dev.dodproof.dod.seal.VerificationOptions;
import dev.dodproof.dod.seal.VerificationReport;
import dev.dodproof.dod.trust.TrustedSigners;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges, seals and verifies verdicts of many criteria, one after the other. Arguments: how many
 * verdicts, how many criteria each, a folder for the keys.
 */
final class ManyVerdictsMain {

  private ManyVerdictsMain() {}

  public static void main(String[] arguments) throws SealKeyException {
    int verdicts = Integer.parseInt(arguments[0]);
    int criteria = Integer.parseInt(arguments[1]);
    SealKey key = SealKeys.load(Map.of(), Path.of(arguments[2]));
    VerificationOptions options =
        VerificationOptions.trusting(TrustedSigners.of(key.verificationKeys()));
    long bytes = 0;
    for (int number = 0; number < verdicts; number++) {
      Map<String, byte[]> files = VerdictSeal.seal(verdict(number, criteria), key);
      byte[] file = files.get(Given.PHASE + ".dsse.json");
      VerificationReport report = VerdictVerifier.verify(file, options.ofPhase(Given.PHASE));
      if (!report.genuine() || !report.verdict().equals(Optional.of(Verdict.PROVEN))) {
        throw new IllegalStateException("verdict " + number + ": " + report.steps());
      }
      bytes += file.length;
    }
    System.out.println(verdicts + " genuine, " + bytes + " bytes");
  }

  private static PhaseVerdict verdict(int number, int criteria) {
    Given given = Given.complete();
    for (int each = given.checklist().criteria().size(); each < criteria; each++) {
      String id = "criterion-" + number + "-" + each;
      given.items.add(Given.item(id, List.of(), Given.criterion(id)));
      given.test(new TestId("a.Tests" + each / 100, "test" + each, ""), id);
    }
    given.judgedAt = given.judgedAt.plusMillis(number);
    return given.judge();
  }
}
