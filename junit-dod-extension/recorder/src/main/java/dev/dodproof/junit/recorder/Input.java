package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A folder from which the run was made.
 *
 * @param path relative to the root with {@code /}
 * @param sha256 its digest, if it could be read
 */
record Input(String path, Optional<String> sha256) {

  /** Returns the module's sources and all class folders below the root, as they are now. */
  static List<Input> of(RunPlace place, List<String> classPath) {
    Set<Path> folders = new LinkedHashSet<>();
    addFolder(folders, place, "src");
    classPath.forEach(entry -> addFolder(folders, place, entry));
    List<Path> ordered = List.copyOf(folders);
    List<Optional<String>> digests = FolderDigests.of(ordered);
    return IntStream.range(0, ordered.size())
        .mapToObj(i -> new Input(RunPlace.relative(place.root(), ordered.get(i)), digests.get(i)))
        .toList();
  }

  void putInto(JsonObject json) {
    json.put("path", path).put("sha256", sha256.orElse(null));
  }

  private static void addFolder(Set<Path> folders, RunPlace place, String entry) {
    try {
      Path folder = place.workingFolder().resolve(entry);
      if (Files.isDirectory(folder)) {
        Path real = folder.toRealPath();
        if (real.startsWith(place.root()) && !real.equals(place.root())) {
          folders.add(real);
        }
      }
    } catch (IOException | InvalidPathException e) {
      throw new RecorderException(
          "The entry \"" + entry + "\" of the class path cannot be read; remove or correct it", e);
    }
  }
}
