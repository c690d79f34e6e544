package dev.dodproof.archrules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The decision to take a decommissioned package as it is now for what is locked.
 *
 * @param date of the decision
 * @param reason one line, never blank
 */
public record AcceptedEdits(LocalDate date, String reason) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the reason is blank, has more than 1,000 characters, a line
   *     break or blanks round it
   */
  public AcceptedEdits {
    Objects.requireNonNull(date, "date");
    Reasons.require("accept edits", reason);
  }
}
