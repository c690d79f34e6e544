package dev.dodproof.dod.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A real project in a folder of its own: committed with git, compiled, and tested in a JVM with the
 * recorder. It has the phases PHASE_A (two criteria to test) and PHASE_B (one), and its run proves
 * both. Every instance is a copy, which its test may do anything to.
 */
public final class SampleProject {

  /** The id of the run whose records the project has. */
  public static final String RUN_ID = "20261123T080000000Z-sample";

  private final Path root;

  private SampleProject(Path root) {
    this.root = root;
  }

  /** Puts a copy into a folder, which need not exist. */
  public static SampleProject in(Path folder) {
    copy(SampleTemplate.root(), folder);
    return new SampleProject(folder);
  }

  /** Copies this project as it is now. */
  public SampleProject copyTo(Path folder) {
    copy(root, folder);
    return new SampleProject(folder);
  }

  public Path root() {
    return root;
  }

  public Path file(String path) {
    return root.resolve(path);
  }

  public Path write(String path, String text) {
    try {
      Files.createDirectories(file(path).getParent());
      return Files.writeString(file(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path feed() {
    return file("target/dod/activity_feed.jsonl");
  }

  public Path seal(String phaseId) {
    return file("target/dod/" + phaseId + ".dsse.json");
  }

  /** Returns the only record of the run. */
  public Path record() {
    return onlyFileOfTheRun(".jsonl");
  }

  /** Returns the only file that a test of the run attached. */
  public Path attached() {
    return onlyFileOfTheRun(".txt");
  }

  private Path onlyFileOfTheRun(String suffix) {
    try (Stream<Path> all = Files.walk(file("target/dod/runs/" + RUN_ID))) {
      List<Path> files = all.filter(file -> file.toString().endsWith(suffix)).toList();
      if (files.size() != 1) {
        throw new IllegalStateException("expected one file *" + suffix + ", found " + files);
      }
      return files.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String git(String... arguments) {
    return new SampleGit(root).run(arguments);
  }

  public void commitAll() {
    new SampleGit(root).commitAll();
  }

  /** Compiles the tests as they are now. */
  public void compile() {
    SampleTemplate.compile(
        file("src/test/java/sample/StoreTests.java"), file("target/test-classes"));
  }

  /** Runs the tests once more, for a commit later than the sample's: nothing of before is left. */
  public void testAgain() {
    try (Stream<Path> files = Files.walk(file("target/dod"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SampleTemplate.test(root, file("target/test-classes"));
  }

  public String head() {
    return git("rev-parse", "HEAD");
  }

  /** Returns every file below a folder with its bytes' hash. */
  public static Map<String, String> tree(Path folder) {
    Map<String, String> tree = new TreeMap<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
              tree.put(folder.relativize(each) + "/", "folder");
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
                throws IOException {
              String name = folder.relativize(each).toString();
              tree.put(
                  name,
                  attributes.lastModifiedTime() + " " + Arrays.hashCode(Files.readAllBytes(each)));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tree;
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
