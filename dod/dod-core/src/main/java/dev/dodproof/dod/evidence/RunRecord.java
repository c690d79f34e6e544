package dev.dodproof.dod.evidence;

import java.util.List;
import java.util.Optional;

/**
 * The record of one test JVM as read.
 *
 * @param path relative to the root
 * @param sha256 digest of the file's bytes
 * @param state whether it can be relied on
 * @param lines the readable lines in order
 */
record RunRecord(String path, String sha256, State state, List<RecordLine> lines) {

  /** Copies the list. */
  RunRecord {
    lines = List.copyOf(lines);
  }

  /** Whether a record can be relied on. */
  sealed interface State {
    /** Every line is there, from {@code opened} to {@code closed}. */
    record Whole() implements State {}

    /**
     * The lines up to the end hold, but there is no {@code closed}: the JVM ended early.
     *
     * @param line number of the last readable line
     */
    record Incomplete(int line) implements State {}

    /**
     * A line breaks the format or the chain.
     *
     * @param line number of that line
     * @param reason what is wrong with it
     */
    record Damaged(int line, String reason) implements State {}
  }

  Optional<RecordLine.Opened> opened() {
    return first(RecordLine.Opened.class);
  }

  /** When the recording began, milliseconds since 1970; 0 if the record does not tell. */
  long openedAt() {
    return opened().map(RecordLine.Opened::tsEpochMs).orElse(0L);
  }

  Optional<RecordLine.Closed> closed() {
    return first(RecordLine.Closed.class);
  }

  Optional<RecordLine.GaveUp> gaveUp() {
    return first(RecordLine.GaveUp.class);
  }

  private <T extends RecordLine> Optional<T> first(Class<T> kind) {
    return lines.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
