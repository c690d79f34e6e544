package dev.dodproof.dod.report;

import java.nio.charset.StandardCharsets;

/** A text that never grows beyond a number of bytes. Not thread-safe. */
final class BoundedText {

  private final StringBuilder text = new StringBuilder();
  private final int limit;
  private int size;

  /** Starts an empty text of at most {@code limit} bytes in UTF-8. */
  BoundedText(int limit) {
    this.limit = limit;
  }

  /**
   * Appends a part if it fits and leaves room.
   *
   * @param part the part
   * @param room how many bytes must remain free after it
   * @return whether it was appended
   */
  boolean add(String part, int room) {
    int length = part.getBytes(StandardCharsets.UTF_8).length;
    if (size + length + room > limit) {
      return false;
    }
    text.append(part);
    size += length;
    return true;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
