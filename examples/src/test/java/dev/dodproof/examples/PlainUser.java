package dev.dodproof.examples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A user whom file modes can keep out: whoever builds, or, where that is root, one without any
 * rights of its own.
 *
 * @param prefix what a command has in front so that this user runs it
 * @param id the number of the user, or blank for the one who builds
 */
record PlainUser(List<String> prefix, String id) {

  /** Whoever builds. */
  static final PlainUser OWN = new PlainUser(List.of(), "");

  /** Of nobody, and below 65534, which maps to nobody in containers. */
  private static final String NUMBER = "61234";

  /** Returns such a user, who can read what an example's build needs, or skips the test. */
  static PlainUser find() {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "file modes exist on POSIX file systems only");
    if (!run(List.of("id", "-u")).out().strip().equals("0")) {
      return OWN;
    }
    PlainUser user =
        new PlainUser(
            List.of("setpriv", "--reuid=" + NUMBER, "--regid=" + NUMBER, "--clear-groups"), NUMBER);
    assumeTrue(
        run(List.of("sh", "-c", "command -v setpriv")).exitCode() == 0,
        "root is not kept out by file modes, and there is no setpriv to become somebody else");
    for (Path needed :
        List.of(
            ThrowAwayRepository.get(),
            Path.of(System.getProperty("examples.cli.jar")),
            Path.of(System.getProperty("examples.maven.home"), "bin", "mvn"),
            Path.of(System.getProperty("java.home"), "bin", "java"))) {
      assumeTrue(user.canRead(needed), () -> "a user who is not root cannot read " + needed);
    }
    return user;
  }

  boolean isAnother() {
    return !id.isEmpty();
  }

  private boolean canRead(Path file) {
    List<String> test = new ArrayList<>(prefix);
    test.addAll(List.of("test", "-r", file.toString()));
    return run(test).exitCode() == 0;
  }

  /** Makes all of a folder this user's. */
  void own(Path folder) {
    if (isAnother()) {
      ProcessResult change = run(List.of("chown", "-R", id + ":" + id, folder.toString()));
      if (change.exitCode() != 0) {
        throw new IllegalStateException(change.err());
      }
    }
  }

  private static ProcessResult run(List<String> command) {
    return Processes.run(Projects.examples(), Map.of(), command);
  }
}
