package dev.dodproof.junit.recorder;

import dev.dodproof.junit.reporting.EvidenceEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.UniqueId;

/**
 * Records what claiming tests attach or publish. What cannot be kept never disturbs the test; it is
 * written down as lost and said once for each. Safe for use by several threads.
 */
final class EvidenceRecorder {

  private static final int MAX_NAME = 100;
  private static final int MAX_VALUE = 1_000;

  /** What the platform itself publishes when it is told to capture output. */
  private static final Set<String> CAPTURED = Set.of("stdout", "stderr");

  private final RunRecord record;
  private final EvidenceStore store;
  private final Loudspeaker loudspeaker;

  EvidenceRecorder(RunRecord record, EvidenceStore store, Loudspeaker loudspeaker) {
    this.record = record;
    this.store = store;
    this.loudspeaker = loudspeaker;
  }

  /** Takes the pairs of a report entry: evidence, or values that a test published by itself. */
  void published(Node node, UniqueId id, Map<String, String> pairs) throws IOException {
    Optional<EvidenceEntry> evidence = EvidenceEntry.of(pairs);
    if (evidence.isPresent()) {
      attached(node, id, evidence.get());
      return;
    }
    for (Map.Entry<String, String> pair : pairs.entrySet()) {
      if (!CAPTURED.contains(pair.getKey())) {
        value(node, pair.getKey(), pair.getValue(), "");
      }
    }
  }

  /** Takes a file that a test published, or a folder with all files in it. */
  void published(Node node, UniqueId id, Path path) throws IOException {
    List<Path> files;
    try {
      files = PublishedFiles.in(path);
    } catch (IOException | RuntimeException e) {
      lost(node, id, Text.cut(nameOf(path), MAX_NAME), e);
      return;
    }
    for (Path file : files) {
      String name = file.equals(path) ? nameOf(path) : RunPlace.relative(path, file);
      keep(node, id, name, () -> store.copy(name, file.toString()));
    }
  }

  private void attached(Node node, UniqueId id, EvidenceEntry entry) throws IOException {
    String name = entry.name();
    switch (entry.kind()) {
      case FILE -> keep(node, id, name, () -> store.copy(name, entry.content()));
      case TEXT -> keep(node, id, name, () -> store.text(name, entry.content()));
      case VALUE -> value(node, name, entry.content(), entry.unit());
    }
  }

  private void value(Node node, String name, String value, String unit) throws IOException {
    record.evidenceValue(
        node, Text.cut(name, MAX_NAME), Text.cut(value, MAX_VALUE), Text.cut(unit, MAX_NAME));
  }

  private void keep(Node node, UniqueId id, String fullName, Keeping keeping) throws IOException {
    String name = Text.cut(fullName, MAX_NAME);
    EvidenceStore.Copy copy;
    try {
      copy = keeping.keep();
    } catch (IOException | RuntimeException e) {
      lost(node, id, name, e);
      return;
    }
    record.evidenceFile(node, name, copy);
  }

  private void lost(Node node, UniqueId id, String name, Exception cause) throws IOException {
    String reason =
        cause instanceof RecorderException
            ? String.valueOf(cause.getMessage())
            : Text.reason(cause);
    loudspeaker.say(
        "The evidence \""
            + name
            + "\" of "
            + id
            + " is lost, so this run proves nothing: "
            + reason);
    record.evidenceLost(node, name, reason);
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** Makes a copy, or fails in any way. */
  @FunctionalInterface
  private interface Keeping {
    EvidenceStore.Copy keep() throws IOException;
  }
}
