package dev.dodproof.examples;

import java.nio.file.Path;

/** Where the projects lie. */
final class Projects {

  private Projects() {}

  /** Returns the folder of this module, in which every example has a folder of its own. */
  static Path examples() {
    return Path.of("").toAbsolutePath();
  }

  /** Returns the root of this very project. */
  static Path root() {
    return examples().getParent();
  }
}
