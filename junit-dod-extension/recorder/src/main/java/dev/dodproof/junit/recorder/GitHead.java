package dev.dodproof.junit.recorder;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the commit of HEAD from the files of a git repository, without git.
 *
 * <p>Follows gitrepository-layout(5): {@code .git} may be a file ({@code gitdir: …}, of a worktree
 * or a submodule), references lie in the repository's own or in the common folder, loose or packed.
 */
final class GitHead {

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern REFERENCE = Pattern.compile("refs/[^\\x00-\\x20\\\\:?*\\[~^\\x7f]+");
  private static final int MAX_SYMBOLIC_REFERENCES = 5;
  private static final long MAX_SIZE = 4_096;

  private final Path ownFolder;
  private final Path commonFolder;

  private GitHead(Path ownFolder, Path commonFolder) {
    this.ownFolder = ownFolder;
    this.commonFolder = commonFolder;
  }

  /** Returns 40 hex digits, or nothing for no repository, no commit, or anything odd. */
  static Optional<String> of(Path folder) {
    try {
      Optional<Path> git =
          Stream.iterate(folder, path -> path != null, Path::getParent)
              .map(path -> path.resolve(".git"))
              .filter(Files::exists)
              .findFirst();
      return git.isPresent() ? open(git.get()).resolve("HEAD", 0) : Optional.empty();
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static GitHead open(Path git) throws IOException {
    Path own = Files.isDirectory(git) ? git : gitFile(git);
    Path common = own.resolve("commondir");
    return new GitHead(own, Files.exists(common) ? own.resolve(content(common)) : own);
  }

  private static Path gitFile(Path git) throws IOException {
    String prefix = "gitdir: ";
    String content = content(git);
    if (!content.startsWith(prefix)) {
      throw new IOException(git + " does not begin with \"" + prefix + "\"");
    }
    return git.resolveSibling(content.substring(prefix.length()));
  }

  private Optional<String> resolve(String name, int depth) throws IOException {
    Optional<String> value = loose(name);
    if (value.isEmpty()) {
      return packed(name);
    }
    return follow(value.get(), depth);
  }

  private Optional<String> follow(String value, int depth) throws IOException {
    String prefix = "ref:";
    if (!value.startsWith(prefix)) {
      return Optional.of(value).filter(COMMIT.asMatchPredicate());
    }
    String target = value.substring(prefix.length()).strip();
    boolean sane = REFERENCE.matcher(target).matches() && !target.contains("..");
    return sane && depth < MAX_SYMBOLIC_REFERENCES ? resolve(target, depth + 1) : Optional.empty();
  }

  private Optional<String> loose(String name) throws IOException {
    for (Path folder : new Path[] {ownFolder, commonFolder}) {
      Path file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        return Optional.of(content(file));
      }
    }
    return Optional.empty();
  }

  private Optional<String> packed(String name) throws IOException {
    Path file = commonFolder.resolve("packed-refs");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(
              line ->
                  line.length() > 41 && line.charAt(40) == ' ' && line.substring(41).equals(name))
          .map(line -> line.substring(0, 40))
          .filter(COMMIT.asMatchPredicate())
          .findFirst();
    }
  }

  private static String content(Path file) throws IOException {
    if (Files.size(file) > MAX_SIZE) {
      throw new IOException(file + " is too long to name a reference or a folder");
    }
    return Files.readString(file).strip();
  }
}
