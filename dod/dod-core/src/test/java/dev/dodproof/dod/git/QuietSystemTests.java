package dev.dodproof.dod.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a repository runs no program and leaves the home folder alone. */
class QuietSystemTests {

  @TempDir Path folder;

  @Test
  void readingRunsNoGitAndWritesNothingIntoTheHomeFolder() throws Exception {
    assumeTrue(File.separatorChar == '/', "needs a shell script in place of git");
    GitRepository git = GitRepository.committed(folder, "project");
    Path userHome = Files.createDirectories(folder.resolve("home"));
    Path ran = folder.resolve("ran");
    Path answer = folder.resolve("answer");

    assertThat(readInChild(git.folder(), answer, userHome, fakeGit(ran))).isZero();
    assertThat(answer).content().startsWith("Known[").contains(git.head());
    assertThat(ran).doesNotExist();
    assertThat(below(userHome)).isEmpty();
  }

  @Test
  void theUsersExcludesHideNoSource() throws Exception {
    GitRepository git = GitRepository.committed(folder, "project");
    git.write("src/B.java", "class B {}");
    git.write("B.iml", "x");
    Path userHome = Files.createDirectories(folder.resolve("home"));
    Path excludes = Files.writeString(userHome.resolve("excludes"), "*.java\n*.iml\n");
    Files.writeString(
        userHome.resolve(".gitconfig"),
        "[core]\n\texcludesFile = " + excludes.toString().replace('\\', '/') + "\n");
    Path answer = folder.resolve("answer");

    assertThat(readInChild(git.folder(), answer, userHome, userHome)).isZero();
    assertThat(answer).content().contains("uncommitted=[src/B.java]");
  }

  private Path fakeGit(Path ran) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path script =
        Files.writeString(bin.resolve("git"), "#!/bin/sh\necho ran >> '" + ran + "'\nexit 1\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return bin;
  }

  private int readInChild(Path project, Path answer, Path userHome, Path bin) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Duser.home=" + userHome,
            "-cp",
            System.getProperty("java.class.path"),
            ReadRepositoryMain.class.getName(),
            project.toString(),
            answer.toString());
    builder.environment().put("HOME", userHome.toString());
    builder.environment().remove("XDG_CONFIG_HOME");
    builder
        .environment()
        .merge("PATH", bin.toString(), (path, first) -> first + File.pathSeparator + path);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the child hangs");
    }
    return process.exitValue();
  }

  private static List<Path> below(Path userHome) throws IOException {
    try (Stream<Path> files = Files.walk(userHome)) {
      return files.filter(file -> !file.equals(userHome)).toList();
    }
  }
}
