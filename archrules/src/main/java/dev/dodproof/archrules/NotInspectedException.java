package dev.dodproof.archrules;

import java.io.Serial;
import java.util.List;

/**
 * Files were missing or could not be read, so that a rule judged nothing: no violation, and no
 * proof. No baseline can freeze or tolerate that.
 */
public final class NotInspectedException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<String> complaints;

  NotInspectedException(List<String> complaints) {
    super(String.join("\n", complaints));
    this.complaints = List.copyOf(complaints);
  }

  /**
   * Returns what was missing or could not be read.
   *
   * @return at least one sentence
   */
  public List<String> complaints() {
    return complaints;
  }
}
