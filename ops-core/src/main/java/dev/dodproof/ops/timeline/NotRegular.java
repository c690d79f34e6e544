package dev.dodproof.ops.timeline;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The sentence about a path that must be a regular file and is something else. */
final class NotRegular {

  private NotRegular() {}

  static String describe(Path path, BasicFileAttributes attributes) {
    return path
        + " is "
        + (attributes.isDirectory() ? "a folder" : "a pipe, device or the like")
        + ", expected a regular file";
  }
}
