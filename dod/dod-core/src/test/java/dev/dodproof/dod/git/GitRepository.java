package dev.dodproof.dod.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A repository made by the real git, which no configuration of the machine influences. */
public final class GitRepository {

  private final Path home;
  private final Path folder;

  private GitRepository(Path home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /** Creates a repository without any commit. */
  public static GitRepository empty(Path home, String name) {
    GitRepository repository = new GitRepository(home, create(home.resolve(name)));
    repository.git("init", "-q", "-b", "main");
    return repository;
  }

  /** Creates a repository with one commit of {@code A.java} and {@code .gitignore}. */
  public static GitRepository committed(Path home, String name) {
    GitRepository repository = empty(home, name);
    repository.write("src/A.java", "class A {}\n");
    repository.write(".gitignore", "target/\n");
    repository.commit("first");
    return repository;
  }

  public GitRepository at(Path other) {
    return new GitRepository(home, other);
  }

  public Path folder() {
    return folder;
  }

  public Path write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String commit(String message) {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", message);
    return head();
  }

  public String head() {
    return git("rev-parse", "HEAD");
  }

  /** Runs git and returns what it printed; fails if git does. */
  public String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"));
    command.addAll(List.of("-c", "protocol.file.allow=always", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile(home, "git", ".out");
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      isolate(builder.environment());
      Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " hangs");
      }
      String printed = Files.readString(output, StandardCharsets.UTF_8).strip();
      if (process.exitValue() != 0) {
        throw new AssertionError(command + " failed: " + printed);
      }
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void isolate(Map<String, String> environment) throws IOException {
    Path config = home.resolve("no-config");
    if (!Files.exists(config)) {
      Files.createFile(config);
    }
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_GLOBAL", config.toString());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("LC_ALL", "C");
  }

  private static Path create(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
