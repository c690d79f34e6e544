package dev.dodproof.dod.checklist;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mandatory fields of the metadata section. */
enum MetadataField {
  PHASE("Phase / Task ID", "the phase of the file name"),
  OWNER("Owner (Actor)", "who answers for the phase"),
  GATE("Gate", "the gate that the phase opens"),
  SECTION("Related SOT Section", "the section of the specification"),
  TARGET_STATUS("Target Status", "the status aimed at"),
  COMMIT("Commit SHA", "HEAD or 7 to 64 hexadecimal digits"),
  DATE("Date", "a date as in 2026-02-11");

  private static final Pattern COMMIT_NAME = Pattern.compile("HEAD|[0-9a-fA-F]{7,64}");

  private final String label;
  private final String expected;
  private final String normalLabel;

  MetadataField(String label, String expected) {
    this.label = label;
    this.expected = expected;
    this.normalLabel = NormalText.of(label);
  }

  /** Returns the label as documents write it. */
  String label() {
    return label;
  }

  /** Returns what a good value is, a clause that can stand after "expected". */
  String expected() {
    return expected;
  }

  /** Returns the field that a label names, without regard to case and punctuation. */
  static Optional<MetadataField> named(String label) {
    String normal = NormalText.of(label);
    for (MetadataField field : values()) {
      if (field.normalLabel.equals(normal)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Whether a value can be used. */
  boolean accepts(String value, String phaseId) {
    return switch (this) {
      case PHASE -> value.equals(phaseId);
      case COMMIT -> COMMIT_NAME.matcher(value).matches();
      case DATE -> isDate(value);
      case OWNER, GATE, SECTION, TARGET_STATUS ->
          value.codePoints().anyMatch(Character::isLetterOrDigit);
    };
  }

  private static boolean isDate(String value) {
    try {
      return value.equals(LocalDate.parse(value).toString());
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
