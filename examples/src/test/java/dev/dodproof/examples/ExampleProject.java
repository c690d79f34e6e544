package dev.dodproof.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A copy of an example in a git repository of its own, built with a throw-away local repository.
 */
final class ExampleProject {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** No JVM of these builds lives long enough for the second compiler to pay. */
  private static final String BRIEF = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path folder;
  private final Path maven;
  private final Path java;
  private final Path key;
  private final PlainUser user;

  private ExampleProject(Path folder) {
    this(
        folder,
        Path.of(System.getProperty("examples.maven.home")),
        Path.of(System.getProperty("java.home")),
        PlainUser.OWN);
  }

  private ExampleProject(Path folder, Path maven, Path java, PlainUser user) {
    this.folder = folder;
    this.maven = maven;
    this.java = java;
    this.user = user;
    this.key = folder.resolveSibling(folder.getFileName() + "-key").resolve("seal.key");
  }

  /** The same project, built by another Maven. */
  ExampleProject withMaven(Path home) {
    return new ExampleProject(folder, home, java, user);
  }

  /** The same project, built on another JDK. */
  ExampleProject withJava(Path home) {
    return new ExampleProject(folder, maven, home, user);
  }

  /** The same project, handed over to a user for whom file modes count. */
  ExampleProject ownedBy(PlainUser other) {
    try {
      Files.createDirectories(key.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    other.own(folder);
    other.own(key.getParent());
    return new ExampleProject(folder, maven, java, other);
  }

  /** Copies an example under a new name and commits it. */
  static ExampleProject copyOf(String example, String name) {
    try {
      Path work = Files.createDirectories(Path.of(System.getProperty("examples.work")));
      Path folder = Files.createTempDirectory(work, name + " build-");
      copy(Projects.examples().resolve(example), folder);
      Files.writeString(folder.resolve(".gitignore"), "target/\n");
      ExampleProject project = new ExampleProject(folder);
      project.git("init", "--quiet");
      project.commit();
      return project;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a further work tree to the repository of this project, without a branch. */
  ExampleProject detachedWorkTree(String name) {
    Path tree = folder.resolveSibling(folder.getFileName() + " " + name);
    git("worktree", "add", "--quiet", "--detach", tree.toString());
    return new ExampleProject(tree);
  }

  /** Makes a repository that has this project as a submodule. */
  ExampleProject asSubmodule(String name) {
    ExampleProject outer =
        new ExampleProject(folder.resolveSibling(folder.getFileName() + " outer"));
    try {
      Files.createDirectory(outer.folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    outer.git("init", "--quiet");
    outer.git(
        "-c",
        "protocol.file.allow=always",
        "submodule",
        "--quiet",
        "add",
        folder.toUri().toString(),
        name);
    outer.commit();
    return new ExampleProject(outer.folder.resolve(name));
  }

  Path folder() {
    return folder;
  }

  Path publicKey() {
    return key.resolveSibling("seal.key.pub");
  }

  Path sealedVerdict(String phase) {
    return folder.resolve("target").resolve("dod").resolve(phase + ".dsse.json");
  }

  void edit(String file, String text, String replacement) {
    try {
      Path path = folder.resolve(file);
      String before = Files.readString(path);
      if (!before.contains(text)) {
        throw new IllegalArgumentException(file + " does not contain '" + text + "'");
      }
      Files.writeString(path, before.replace(text, replacement));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a document with one criterion that tests must prove, {@code claim}. */
  void document(String phase) {
    write(
        "dod/DOD__" + phase + ".md",
        """
        # DoD — %1$s

        ## 0. Metadata (MANDATORY)
        - **Phase / Task ID**: %1$s
        - **Owner (Actor)**: example
        - **Gate**: G1
        - **Related SOT Section**: §Example
        - **Target Status**: DESIGNED → PARTIAL → PROVEN
        - **Commit SHA**: HEAD
        - **Date**: 2026-11-26

        ## 1. Work
        - [ ] What is claimed {#claim}

        ## 2. Evidence
        - [ ] Activity event: `started`
        - [ ] Activity event: `completed`
        - [ ] Activity event: `verified`
        - [ ] Auto-Checker result = **PROVEN**
        """
            .formatted(phase));
  }

  void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void commit() {
    git("add", "--all");
    git(
        "-c",
        "user.name=Example",
        "-c",
        "user.email=example@example.org",
        "-c",
        "commit.gpgsign=false",
        "commit",
        "--quiet",
        "--message",
        "Change the example");
  }

  String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessResult result = Processes.run(folder, Map.of(), command);
    if (result.exitCode() != 0) {
      throw new IllegalStateException(command + " failed: " + result.err());
    }
    return result.out().strip();
  }

  /** Runs Maven as a CI would. */
  ProcessResult maven(String... arguments) {
    return maven(Map.of("CI", "true"), arguments);
  }

  /** Runs Maven as a developer would. */
  ProcessResult mavenOfADeveloper(String... arguments) {
    return maven(Map.of("CI", "false"), arguments);
  }

  private ProcessResult maven(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(user.prefix());
    command.add(maven.resolve("bin").resolve("mvn").toString());
    command.add("-B");
    if (!Boolean.getBoolean("examples.online")) {
      // But for the outer build's repository, which is a folder: it has all that is needed.
      command.addAll(List.of("-o", "-Daether.offline.protocols=file"));
    }
    command.addAll(List.of("-s", settings().toString()));
    command.add("-Dmaven.repo.local=" + ThrowAwayRepository.get());
    if (user.isAnother()) {
      command.add("-Duser.home=" + key.getParent());
    }
    command.addAll(List.of(arguments));
    Map<String, String> all = new HashMap<>(environment());
    all.putAll(environment);
    return Processes.run(folder, all, command);
  }

  /** Runs the packaged command line. */
  ProcessResult dod(String... arguments) {
    List<String> command = new ArrayList<>(user.prefix());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("examples.cli.jar")));
    command.addAll(List.of(arguments));
    return Processes.run(folder, environment(), command);
  }

  JsonNode verdict(String phase) {
    try {
      Path file = folder.resolve("target").resolve("dod").resolve(phase + ".verdict.json");
      return JSON.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("HOME", home().toString()),
        Map.entry("CI", "true"),
        Map.entry("DOD_SEAL_KEY_FILE", key.toString()),
        Map.entry("JAVA_TOOL_OPTIONS", BRIEF),
        Map.entry("JAVA_HOME", java.toString()));
  }

  /** What lies in the home of the user who builds is no affair of another one. */
  private Path home() {
    return user.isAnother() ? key.getParent() : Path.of(System.getProperty("user.home"));
  }

  /** The outer build's repository serves what it already has. */
  private Path settings() {
    String url = Path.of(System.getProperty("examples.outer.repository")).toUri().toString();
    String repository =
        "<id>outer</id><url>"
            + url
            + "</url><releases><updatePolicy>never</updatePolicy>"
            + "</releases><snapshots><enabled>false</enabled></snapshots>";
    String settings =
        "<settings><profiles><profile><id>outer</id><repositories><repository>"
            + repository
            + "</repository></repositories><pluginRepositories><pluginRepository>"
            + repository
            + "</pluginRepository></pluginRepositories></profile></profiles>"
            + "<activeProfiles><activeProfile>outer</activeProfile></activeProfiles></settings>";
    try {
      Path file = folder.resolveSibling(folder.getFileName() + "-settings.xml");
      return Files.write(file, settings.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = from.relativize(file);
        if (!relative.startsWith("target")) {
          Path target = to.resolve(relative.toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}
