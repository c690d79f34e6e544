package dev.dodproof.ops.timeline;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event to be appended to the feed. Immutable; the {@code with…} methods return changed copies.
 *
 * @param action {@code started}, {@code completed}, {@code verified} or another word, not blank;
 *     not {@code gap}, which only the timeline itself writes
 * @param phaseId the phase it belongs to, possibly empty
 * @param runId the run it speaks of, possibly empty
 * @param tool who emits it, as {@code name/version}
 * @param emitMode how it came to be, as a rule {@value #RUNTIME_AUTO}
 * @param verifierMode how it can be verified, as a rule {@value #OPERATIONAL_PROOF}
 * @param at the time of the event, in the years 0 to 9999, stored in milliseconds; null means the
 *     time at which it is emitted
 * @param evidence paths relative to the root, with {@code /}; empty means none
 * @param hashes path to SHA-256 in lower-case hex; empty means none
 * @param status free text, or null
 * @param extra further fields: text, boolean, or {@link Integer} or {@link Long} within ±(2^53 − 1)
 */
public record TimelineEvent(
    String action,
    String phaseId,
    String runId,
    String tool,
    String emitMode,
    String verifierMode,
    @Nullable Instant at,
    List<String> evidence,
    Map<String, String> hashes,
    @Nullable String status,
    Map<String, Object> extra) {

  /** The emit mode of events that a program emits by itself. */
  public static final String RUNTIME_AUTO = "runtime_auto";

  /** The verifier mode of events that can be checked against what really ran. */
  public static final String OPERATIONAL_PROOF = "operational_proof";

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if a part is not as described
   */
  public TimelineEvent {
    Objects.requireNonNull(phaseId, "phaseId");
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(tool, "tool");
    Objects.requireNonNull(emitMode, "emitMode");
    Objects.requireNonNull(verifierMode, "verifierMode");
    evidence = List.copyOf(evidence);
    hashes = Collections.unmodifiableMap(new LinkedHashMap<>(hashes));
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    EventRules.checkAction(action);
    EventRules.checkTime(at);
    hashes.forEach(EventRules::checkHash);
    extra.forEach(EventRules::checkExtra);
  }

  /**
   * Creates an event in the usual modes, without optional parts.
   *
   * @param action see the record's parameters
   * @param phaseId see the record's parameters
   * @param runId see the record's parameters
   * @param tool see the record's parameters
   * @return the event
   */
  public static TimelineEvent of(String action, String phaseId, String runId, String tool) {
    return new TimelineEvent(
        action,
        phaseId,
        runId,
        tool,
        RUNTIME_AUTO,
        OPERATIONAL_PROOF,
        null,
        List.of(),
        Map.of(),
        null,
        Map.of());
  }

  /**
   * Sets the time of the event.
   *
   * @param time when it happened, if that is not the time at which it is emitted
   * @return the changed copy
   */
  public TimelineEvent withTime(Instant time) {
    return copy(time, evidence, hashes, status, extra);
  }

  /**
   * Sets the evidence.
   *
   * @param paths relative to the root, with {@code /}
   * @return the changed copy
   */
  public TimelineEvent withEvidence(List<String> paths) {
    return copy(at, paths, hashes, status, extra);
  }

  /**
   * Sets the digests of evidence.
   *
   * @param sha256ByPath path to SHA-256, 64 lower-case hex digits
   * @return the changed copy
   */
  public TimelineEvent withHashes(Map<String, String> sha256ByPath) {
    return copy(at, evidence, sha256ByPath, status, extra);
  }

  /**
   * Sets the status text.
   *
   * @param text for humans
   * @return the changed copy
   */
  public TimelineEvent withStatus(String text) {
    return copy(at, evidence, hashes, text, extra);
  }

  /**
   * Adds a field of one's own.
   *
   * @param name not the name of a field of the format
   * @param value text, boolean or integer
   * @return the changed copy
   */
  public TimelineEvent withExtra(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(extra);
    more.put(name, value);
    return copy(at, evidence, hashes, status, more);
  }

  private TimelineEvent copy(
      @Nullable Instant newTime,
      List<String> newEvidence,
      Map<String, String> newHashes,
      @Nullable String newStatus,
      Map<String, Object> newExtra) {
    return new TimelineEvent(
        action,
        phaseId,
        runId,
        tool,
        emitMode,
        verifierMode,
        newTime,
        newEvidence,
        newHashes,
        newStatus,
        newExtra);
  }
}
