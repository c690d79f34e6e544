package dev.dodproof.dod.git;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads a repository in a JVM of its own: arguments are the project and the file for the answer.
 */
final class ReadRepositoryMain {

  private ReadRepositoryMain() {}

  public static void main(String[] arguments) throws Exception {
    RepositoryState state = RepositoryReader.read(Path.of(arguments[0]), Set.of());
    Files.writeString(Path.of(arguments[1]), state.toString());
  }
}
