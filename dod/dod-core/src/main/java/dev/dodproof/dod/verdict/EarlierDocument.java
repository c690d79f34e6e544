package dev.dodproof.dod.verdict;

import dev.dodproof.dod.model.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A document as it was.
 *
 * @param kind where they are known from
 * @param location the file they are known from
 * @param name what that is, for humans: a clause that can stand after "since"
 * @param criteria text by id, in order
 */
public record EarlierDocument(
    Kind kind, SourceLocation location, String name, Map<String, String> criteria) {

  /** Where earlier criteria are known from. */
  public enum Kind {
    /** An earlier sealed verdict. */
    VERDICT,
    /** The document in the commit that it names as the one that implements the phase. */
    COMMIT
  }

  /** Copies the map and keeps its order. */
  public EarlierDocument {
    criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
  }
}
