package dev.dodproof.dod.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells where a path really leads. */
final class SymbolicLinks {

  private SymbolicLinks() {}

  /** Returns whether the existing part of a path below {@code root} stays there, links followed. */
  static boolean staysInside(Path root, Path path) {
    Path existing = path;
    while (existing != null && !existing.equals(root) && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return existing != null && existing.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      // What cannot be resolved is not known to stay inside.
      return false;
    }
  }
}
