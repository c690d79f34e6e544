package dev.dodproof.ops.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event may consist of; each rule throws {@link IllegalArgumentException}. */
final class EventRules {

  private EventRules() {}

  static void checkAction(String action) {
    if (action.isBlank()) {
      throw new IllegalArgumentException("action must not be blank");
    }
    if (action.equals(FeedFormat.GAP)) {
      throw new IllegalArgumentException(
          "action must not be \"gap\": the timeline writes gap events by itself");
    }
  }

  static void checkTime(@Nullable Instant at) {
    // Compared as instants: an extreme one has no value in milliseconds.
    if (at != null
        && (at.isBefore(Instant.parse("0000-01-01T00:00:00Z"))
            || !at.isBefore(Instant.parse("+10000-01-01T00:00:00Z")))) {
      throw new IllegalArgumentException("time must be in the years 0 to 9999, found " + at);
    }
  }

  static void checkHash(String path, String hash) {
    if (!FeedFormat.isSha256(hash)) {
      throw new IllegalArgumentException(
          "hash of "
              + path
              + " must be a SHA-256 of 64 lower-case hex digits, found \""
              + hash
              + "\"");
    }
  }

  static void checkExtra(String name, Object value) {
    if (FeedFormat.RESERVED_NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "extra field must not be named \"" + name + "\": the feed's format has that field");
    }
    if (value instanceof String || value instanceof Boolean || value instanceof Integer) {
      return;
    }
    if (!(value instanceof Long number) || !FeedFormat.isInteger(number)) {
      throw new IllegalArgumentException(
          "extra field \""
              + name
              + "\" must be text, a boolean or an integer within ±(2^53 − 1), found "
              + value);
    }
  }
}
