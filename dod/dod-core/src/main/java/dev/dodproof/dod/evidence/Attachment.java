package dev.dodproof.dod.evidence;

/** What a test attached to the criteria it claims. It shows; it proves nothing by itself. */
public sealed interface Attachment {

  /**
   * Returns what the test calls it.
   *
   * @return the name, outside text
   */
  String name();

  /**
   * A file, copied when it was attached.
   *
   * @param name what the test calls it
   * @param path the copy, relative to the root
   * @param size in bytes
   * @param sha256 its digest when it was attached
   */
  record AttachedFile(String name, String path, long size, String sha256) implements Attachment {}

  /**
   * A measured or published value.
   *
   * @param name what the test calls it
   * @param value as the test spelled it
   * @param unit its unit; empty for none
   */
  record Value(String name, String value, String unit) implements Attachment {}
}
