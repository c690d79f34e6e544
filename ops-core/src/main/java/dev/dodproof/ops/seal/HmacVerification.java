package dev.dodproof.ops.seal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/** What {@link HmacEnvelope#verify} found out. */
public sealed interface HmacVerification {

  /** The key sealed exactly this content. Only {@link HmacEnvelope} makes one. Immutable. */
  final class Verified implements HmacVerification {

    private final ObjectNode content;

    Verified(ObjectNode content) {
      this.content = content;
    }

    /**
     * Returns what was sealed: judge this, and not the envelope again.
     *
     * @return the envelope without its seal; a new object
     */
    public ObjectNode content() {
      return content.deepCopy();
    }

    /** Prints no content. */
    @Override
    public String toString() {
      return "Verified[" + content.size() + " members]";
    }
  }

  /**
   * The envelope proves nothing.
   *
   * @param reason one sentence for a user: what was found, expected, and what to do
   */
  record Refused(String reason) implements HmacVerification {

    /** Checks that there is a reason. */
    public Refused {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
