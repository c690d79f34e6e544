package dev.dodproof.dod.check;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of a project lie.
 *
 * @param root the project's root
 * @param documents the folder with the checklists; empty means {@code dod} and {@code docs/dod}
 * @param phases which phases require which others; it need not exist
 * @param feed the activity feed
 * @param runs the folder with one folder per run
 * @param reports the folder that verdicts and reports are written to
 */
public record ProjectFiles(
    Path root, Optional<Path> documents, Path phases, Path feed, Path runs, Path reports) {

  /**
   * Returns the places that hold where nothing else was said: all below {@code target/dod}.
   *
   * @param root the project's root
   * @return the default places
   */
  public static ProjectFiles below(Path root) {
    Path target = root.resolve("target").resolve("dod");
    return new ProjectFiles(
        root,
        Optional.empty(),
        root.resolve("dod").resolve("phases.yaml"),
        target.resolve("activity_feed.jsonl"),
        target.resolve("runs"),
        target);
  }
}
