package dev.dodproof.archrules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Searches the resource files of a folder for hard paths. */
final class ResourceSearch {

  /** 64 MiB; a larger resource is reported instead of searched. */
  static final long MAXIMUM_BYTES = 64L * 1024 * 1024;

  private final List<HardPath> found = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final TreeSet<String> names = new TreeSet<>();

  private ResourceSearch() {}

  static ResourceSearch of(Path folder) {
    ResourceSearch search = new ResourceSearch();
    search.search(folder);
    return search;
  }

  /** Returns what could not be searched. */
  List<String> complaints() {
    return complaints;
  }

  List<String> violations(AllowedHardPaths allowed) {
    return allowed.violations(found, names);
  }

  private void search(Path folder) {
    try {
      for (Path file : Folders.filesBelow(folder, "")) {
        String name = Folders.name(folder, file);
        if (!name.endsWith(".class")) {
          names.add(name);
          search(name, file);
        }
      }
    } catch (IOException failure) {
      complaints.add(
          "Resource folder "
              + folder
              + " cannot be listed ("
              + failure
              + "); expected a folder with resources; name the right folder");
      return;
    }
    if (names.isEmpty()) {
      complaints.add("Resource folder " + folder + " has no file; name the right folder");
    }
  }

  private void search(String name, Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      complaints.add(
          "Resource <"
              + name
              + "> is no regular file; expected no links; put the file itself there");
      return;
    }
    try {
      if (Files.size(file) > MAXIMUM_BYTES) {
        complaints.add("Resource <" + name + "> has more than 64 MiB and was not searched");
        return;
      }
      found.addAll(hardPaths(name, Files.readAllBytes(file)));
    } catch (IOException failure) {
      complaints.add("Resource <" + name + "> cannot be read (" + failure + ")");
    }
  }

  /** Returns the hard paths of one resource. */
  static List<HardPath> hardPaths(String name, byte[] content) {
    List<HardPath> found = new ArrayList<>();
    for (Passage passage : ResourceText.passages(name, content)) {
      passage
          .hardPath()
          .map(text -> HardPath.of(name, "Resource <" + name + ">", text, name, passage.line()))
          .ifPresent(found::add);
    }
    return found;
  }
}
