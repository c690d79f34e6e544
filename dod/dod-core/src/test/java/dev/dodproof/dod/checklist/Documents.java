package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes documents into a root and reads them back through the real reader. */
final class Documents {

  static final String PHASE = "PHASE_X";
  static final String PATH = "dod/DOD__PHASE_X.md";

  static final String METADATA =
      """
      # Title

      ## 0. Metadata (MANDATORY)
      - **Phase / Task ID**: PHASE_X
      - **Owner (Actor)**: somebody
      - **Gate**: G1
      - **Related SOT Section**: §1
      - **Target Status**: PROVEN
      - **Commit SHA**: HEAD
      - **Date**: 2026-02-11

      ## 1. Items
      """;

  private Documents() {}

  static Checklist withItems(Path root, String items) {
    return read(root, METADATA + items);
  }

  static Checklist read(Path root, String text) {
    return read(root, text.getBytes(StandardCharsets.UTF_8));
  }

  static Checklist read(Path root, byte[] bytes) {
    return ChecklistReader.read(root, write(root, PATH, bytes));
  }

  static Path write(Path root, String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String seed() {
    try (InputStream stream = Documents.class.getResourceAsStream("DOD__PHASE_OPS.md")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The findings as {@code code@line}. */
  static List<String> problems(Checklist checklist) {
    return checklist.findings().stream().map(Documents::problem).toList();
  }

  static List<String> ids(Checklist checklist) {
    return checklist.criteria().stream().map(Criterion::id).toList();
  }

  private static String problem(Finding finding) {
    return finding.missing() + "@" + finding.location().line();
  }
}
