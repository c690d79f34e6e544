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

  private static final String SUFFIX = ".jsonl";

  /** Copies the list. */
  RunRecord {
    lines = List.copyOf(lines);
  }

  /** Whether a record can be relied on. */
  sealed interface State {

    /** Returns whether this is {@link Whole}. */
    default boolean isWhole() {
      return this instanceof Whole;
    }

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
    return lineAt(0, RecordLine.Opened.class);
  }

  /** When the recording began, milliseconds since 1970; 0 if the record does not tell. */
  long openedAt() {
    return opened().map(RecordLine.Opened::tsEpochMs).orElse(0L);
  }

  /** Which JVM wrote it; empty if the record does not tell. */
  Optional<JvmId> jvm() {
    return opened().map(opened -> JvmId.of(opened.jvmId()));
  }

  /** Which of its JVM's records it is, from 1. */
  int number() {
    return jvm().map(JvmId::number).orElse(1);
  }

  /** Whether it says that it belongs to a run, and lies under its own name. */
  boolean isOf(String runId) {
    return opened()
        .filter(opened -> opened.runId().equals(runId))
        .filter(opened -> fileName().equals(opened.jvmId() + SUFFIX))
        .isPresent();
  }

  /** The name of its file without the usual suffix. */
  String baseName() {
    String name = fileName();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  /** Returns the path, relative to the root, of what lies in the same folder. */
  String beside(String path) {
    return this.path.substring(0, this.path.lastIndexOf('/') + 1) + path;
  }

  private String fileName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether it can prove anything about a run. */
  boolean isTrusted(String runId) {
    return state.isWhole() && gaveUp().isEmpty() && isOf(runId);
  }

  Optional<RecordLine.Closed> closed() {
    return last(RecordLine.Closed.class);
  }

  Optional<RecordLine.GaveUp> gaveUp() {
    return last(RecordLine.GaveUp.class);
  }

  private <T extends RecordLine> Optional<T> last(Class<T> kind) {
    return lineAt(lines.size() - 1, kind);
  }

  /** The reader accepts such lines in this place only. */
  private <T extends RecordLine> Optional<T> lineAt(int index, Class<T> kind) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(lines.get(index)).filter(kind::isInstance).map(kind::cast);
  }
}
