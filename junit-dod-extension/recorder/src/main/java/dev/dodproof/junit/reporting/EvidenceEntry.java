package dev.dodproof.junit.reporting;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One piece of evidence as the key-value pairs of a report entry.
 *
 * <p><b>Internal</b> (as {@code @API(status = INTERNAL)} would say): it may change or go in any
 * release.
 *
 * @param kind what it is
 * @param name what the test calls it
 * @param content the path of the file, the text, or the value
 * @param unit the unit of the value; empty for none
 */
public record EvidenceEntry(Kind kind, String name, String content, String unit) {

  private static final String KIND = "dod.evidence";
  private static final String NAME = "dod.evidence.name";
  private static final String CONTENT = "dod.evidence.content";
  private static final String UNIT = "dod.evidence.unit";

  /** What a test can attach. */
  public enum Kind {
    /** A file, to be copied. */
    FILE,
    /** A text, to be kept as a file. */
    TEXT,
    /** A measured value. */
    VALUE
  }

  /**
   * Writes the pairs; none of them is blank, which the platform would refuse.
   *
   * @return a new map
   */
  public Map<String, String> toPairs() {
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put(KIND, kind.name().toLowerCase(Locale.ROOT));
    pairs.put(NAME, name);
    pairs.put(CONTENT, content);
    if (!unit.isBlank()) {
      pairs.put(UNIT, unit);
    }
    return pairs;
  }

  /**
   * Reads the pairs of any report entry.
   *
   * @param pairs what a test published
   * @return the evidence; empty if this library did not write the pairs
   */
  public static Optional<EvidenceEntry> of(Map<String, String> pairs) {
    String name = pairs.get(NAME);
    String content = pairs.get(CONTENT);
    if (name == null || content == null) {
      return Optional.empty();
    }
    String unit = pairs.getOrDefault(UNIT, "");
    return kind(pairs.getOrDefault(KIND, ""))
        .map(kind -> new EvidenceEntry(kind, name, content, unit));
  }

  private static Optional<Kind> kind(String spelling) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(spelling)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
