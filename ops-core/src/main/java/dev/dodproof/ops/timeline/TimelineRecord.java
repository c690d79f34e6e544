package dev.dodproof.ops.timeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a feed, as read and with its hash checked. Immutable.
 *
 * @param tsEpochMs time of the event, milliseconds since 1970 UTC
 * @param action {@code started}, {@code completed}, {@code verified}, {@code gap} or another
 * @param phaseId the phase, possibly empty
 * @param emitMode how the event came to be
 * @param verifierMode how it can be verified
 * @param tool who emitted it
 * @param runId the run it speaks of, possibly empty
 * @param evidence paths relative to the root; empty if there are none
 * @param hashes path to SHA-256 in lower-case hex; empty if there are none
 * @param status free text, or null
 * @param seq place in the chain, from 0
 * @param prevHash entry hash of the line before, 64 zeros in the first
 * @param entryHash hash of this line
 * @param lost number of events that a {@code gap} speaks of, at least 1; 0 for every other action
 */
public record TimelineRecord(
    long tsEpochMs,
    String action,
    String phaseId,
    String emitMode,
    String verifierMode,
    String tool,
    String runId,
    List<String> evidence,
    Map<String, String> hashes,
    @Nullable String status,
    long seq,
    String prevHash,
    String entryHash,
    long lost) {

  /** Copies the collections. */
  public TimelineRecord {
    evidence = List.copyOf(evidence);
    hashes = hashes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
  }

  /**
   * Tells whether this line stands for events that could not be written.
   *
   * @return true for a gap
   */
  public boolean isGap() {
    return action.equals(FeedFormat.GAP);
  }
}
