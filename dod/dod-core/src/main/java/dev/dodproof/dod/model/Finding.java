package dev.dodproof.dod.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * One reason why something is not proven: what, where, found, expected, what to do.
 *
 * @param code the kind of the finding
 * @param subject what it is about (a criterion id, a path, a phase), or {@code ""}
 * @param location where to look
 * @param found what was found, a clause that can stand after "found"
 * @param expected what should have been found, a clause that can stand after "expected"
 * @param remedy what to do, a sentence in the imperative without a full stop
 */
public record Finding(
    FindingCode code,
    String subject,
    SourceLocation location,
    String found,
    String expected,
    String remedy)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::location)
          .thenComparing(Finding::code)
          .thenComparing(Finding::subject)
          .thenComparing(Finding::found);

  /** Checks that nothing is null. */
  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(remedy, "remedy");
  }

  /**
   * Returns the entry this finding makes in the list {@code missing}: the code, and after a colon
   * the subject if there is one.
   *
   * @return for example {@code criterion.not_run:seal-atomic-key}
   */
  public String missing() {
    return subject.isEmpty() ? code.code() : code.code() + ":" + subject;
  }

  /**
   * Returns the finding as one sentence for humans.
   *
   * @return what was found, expected, and what to do
   */
  public String message() {
    return "found " + found + "; expected " + expected + "; " + remedy;
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
