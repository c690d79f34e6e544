package dev.dodproof.dod.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.ignore.IgnoreNode.MatchResult;

/**
 * Finds sources that only this machine ignores: by the excludes file of the user or by {@code
 * .git/info/exclude}, which no commit contains. What a {@code .gitignore} names is the project's
 * own decision. Files that are no sources, such as those of an editor, may be ignored in any way.
 */
final class LocalExcludes {

  private final Path workTree;
  private final Map<Path, IgnoreNode> rules = new HashMap<>();

  LocalExcludes(Path workTree) {
    this.workTree = workTree;
  }

  /**
   * Chooses from the paths that git ignores.
   *
   * @param ignored ignored files and folders, relative to the work tree
   */
  List<String> sources(Collection<String> ignored) throws IOException {
    List<String> sources = new ArrayList<>();
    for (String path : ignored) {
      if (mayHoldSources(path) && !isIgnoredByProject(path)) {
        sources.add(path);
      }
    }
    return sources;
  }

  private boolean mayHoldSources(String path) throws IOException {
    List<String> names = List.of(path.split("/"));
    String last = names.get(names.size() - 1);
    if (last.startsWith(".") && !last.equals(".mvn")) {
      return false;
    }
    return names.contains("src")
        || names.contains(".mvn")
        || last.equals("pom.xml")
        || holdsModule(workTree.resolve(path));
  }

  private static boolean holdsModule(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> names = Files.walk(folder, 3)) {
      return names
          .map(file -> file.getFileName().toString())
          .anyMatch(name -> name.equals("src") || name.equals("pom.xml"));
    }
  }

  /** Whether a {@code .gitignore} names the path or a folder around it. */
  private boolean isIgnoredByProject(String path) throws IOException {
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (isNamed(path.substring(0, end), true)) {
        return true;
      }
    }
    return isNamed(path, Files.isDirectory(workTree.resolve(path)));
  }

  /** The rules nearest to the path decide. */
  private boolean isNamed(String path, boolean folder) throws IOException {
    int slash = path.lastIndexOf('/');
    while (true) {
      String base = slash < 0 ? "" : path.substring(0, slash);
      MatchResult result = rules(base).isIgnored(path.substring(slash + 1), folder);
      if (result != MatchResult.CHECK_PARENT) {
        return result == MatchResult.IGNORED;
      }
      if (slash < 0) {
        return false;
      }
      slash = base.lastIndexOf('/');
    }
  }

  private IgnoreNode rules(String base) throws IOException {
    Path file = workTree.resolve(base).resolve(".gitignore");
    IgnoreNode known = rules.get(file);
    if (known == null) {
      known = new IgnoreNode();
      if (Files.isRegularFile(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          known.parse(in);
        }
      }
      rules.put(file, known);
    }
    return known;
  }
}
