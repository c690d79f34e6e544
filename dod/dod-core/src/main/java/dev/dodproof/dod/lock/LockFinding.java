package dev.dodproof.dod.lock;

import dev.dodproof.archrules.LockViolation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A violation with what git knows of it.
 *
 * @param violation what is wrong
 * @param edits one line for each commit or uncommitted edit behind it; none if git knows nothing
 */
public record LockFinding(LockViolation violation, List<String> edits) {

  /** Copies the list. */
  public LockFinding {
    Objects.requireNonNull(violation, "violation");
    edits = List.copyOf(edits);
  }

  /**
   * Returns the finding for humans.
   *
   * @return the violation on the first line, the edits indented on further ones
   */
  public List<String> lines() {
    return Stream.concat(Stream.of(violation.toString()), edits.stream().map(edit -> "  " + edit))
        .toList();
  }
}
