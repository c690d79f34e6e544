package dev.dodproof.dod.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real git, with nothing of this machine's settings. */
final class SampleGit {

  private final Path root;

  SampleGit(Path root) {
    this.root = root;
  }

  String run(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return Commands.run(root, environment(), command);
  }

  void commitAll() {
    run("add", "--all");
    run("commit", "--quiet", "--allow-empty", "--message", "Sample");
  }

  private Map<String, String> environment() {
    String nobody = "sample";
    String address = "sample@example.org";
    return Map.of(
        "GIT_CONFIG_NOSYSTEM", "1",
        "GIT_CONFIG_GLOBAL", root.resolve("no-such-settings").toString(),
        "GIT_CEILING_DIRECTORIES", String.valueOf(root.getParent()),
        "GIT_AUTHOR_NAME", nobody,
        "GIT_AUTHOR_EMAIL", address,
        "GIT_COMMITTER_NAME", nobody,
        "GIT_COMMITTER_EMAIL", address);
  }
}
