package dev.dodproof.dod.git;

import java.util.List;

/**
 * Who made a file other than it was at a certain state.
 *
 * @param commits the commits that changed it since, latest first, at most {@link #MAXIMUM}; none if
 *     no commit has it in that state, or there is no repository that can be read
 * @param uncommitted whether the file differs from the latest commit
 */
public record FileEdits(List<Commit> commits, boolean uncommitted) {

  /** How many commits are named. */
  public static final int MAXIMUM = 10;

  static final FileEdits UNKNOWN = new FileEdits(List.of(), false);

  /**
   * A commit, with nothing in its texts that could steer a terminal.
   *
   * @param id 40 hex digits
   * @param date the author's, as ISO-8601 date in the author's zone
   * @param subject the first line of its message, cut to 100 characters
   */
  public record Commit(String id, String date, String subject) {}

  /** Copies the list. */
  public FileEdits {
    commits = List.copyOf(commits);
  }
}
