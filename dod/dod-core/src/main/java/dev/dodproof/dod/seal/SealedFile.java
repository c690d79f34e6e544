package dev.dodproof.dod.seal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The files that sealing one verdict writes, by the end of their names. */
public enum SealedFile {
  /** The sealed verdict, which names the others' digests. */
  VERDICT(".dsse.json"),
  /** What ran, as an in-toto test result. */
  TEST_RESULT(".test-result.dsse.json"),
  /** That all was proven, as an in-toto Simple Verification Result. */
  VERIFICATION_RESULT(".svr.dsse.json"),
  /** The sealed verdict again, as a Sigstore bundle. */
  BUNDLE(".sigstore.json"),
  /** What a time stamp authority was asked. */
  STAMP_REQUEST(".tsq"),
  /** What it answered. */
  STAMP_RESPONSE(".tsr");

  private final String ending;

  SealedFile(String ending) {
    this.ending = ending;
  }

  /**
   * Names the file of a phase.
   *
   * @param phaseId the phase
   * @return a file name
   */
  public String of(String phaseId) {
    return phaseId + ending;
  }

  /**
   * Returns how the names of all these files end.
   *
   * @return endings, each with its dot
   */
  public static List<String> endings() {
    return Arrays.stream(values()).map(file -> file.ending).toList();
  }

  /**
   * Finds what a file is by its name.
   *
   * @param fileName a file name
   * @return the kind with the longest ending that fits; empty if none does
   */
  public static Optional<SealedFile> named(String fileName) {
    return Arrays.stream(values())
        .filter(file -> fileName.endsWith(file.ending))
        .max(Comparator.comparing(file -> file.ending.length()));
  }

  /**
   * Returns the phase that the name of a sealed verdict says.
   *
   * @param fileName a file name
   * @return the phase; empty if no sealed verdict is called that
   */
  public static Optional<String> phaseOf(String fileName) {
    return named(fileName)
        .filter(file -> file == VERDICT)
        .map(file -> fileName.substring(0, fileName.length() - file.ending.length()));
  }
}
