package dev.dodproof.archrules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Searches the class files of folders and jars for hard paths, without ArchUnit. */
final class ClassSearch {

  private static final String SUFFIX = ".class";

  /** 4 GiB of classes in one jar, unpacked: no honest one comes near. */
  private static final long MAXIMUM_BYTES = 1L << 32;

  private final List<HardPath> found = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> classNames = new HashSet<>();

  private ClassSearch() {}

  static ClassSearch of(List<Path> places) {
    ClassSearch search = new ClassSearch();
    if (places.isEmpty()) {
      search.complaints.add(StrictRule.NOTHING_IMPORTED);
    }
    places.forEach(search::search);
    return search;
  }

  /** Returns what could not be searched. */
  List<String> complaints() {
    return complaints;
  }

  List<String> violations(AllowedHardPaths allowed) {
    return allowed.violations(found, classNames);
  }

  private void search(Path place) {
    if (!Files.exists(place)) {
      complaints.add("Place " + place + " is missing; compile first, or name the right one");
      return;
    }
    try {
      int count = Files.isDirectory(place) ? searchFolder(place) : searchJar(place);
      if (count == 0) {
        complaints.add("Place " + place + " has no class file; compile first, or name another");
      }
    } catch (IOException | IllegalArgumentException failure) {
      complaints.add(
          "Place "
              + place
              + " cannot be read ("
              + failure
              + "); expected a folder of classes or a jar; compile first, or name the right one");
    }
  }

  private int searchFolder(Path folder) throws IOException {
    List<Path> files = Folders.filesBelow(folder, SUFFIX);
    for (Path file : files) {
      String name = Folders.name(folder, file);
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        complaints.add(
            "Class file "
                + name
                + " is no regular file; expected no links; put the file itself there");
        continue;
      }
      try (InputStream in = Files.newInputStream(file)) {
        search(name, in);
      }
    }
    return files.size();
  }

  private int searchJar(Path jar) throws IOException {
    int count = 0;
    long bytes = 0;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.isDirectory() || !entry.getName().endsWith(SUFFIX)) {
          continue;
        }
        if (bytes > MAXIMUM_BYTES) {
          complaints.add(
              "Jar " + jar + " has more than 4 GiB of classes and was not searched further");
          return count;
        }
        try (InputStream in = zip.getInputStream(entry)) {
          bytes += search(jar.getFileName() + "!/" + entry.getName(), in);
        }
        count++;
      }
    }
    return count;
  }

  private int search(String file, InputStream in) throws IOException {
    try {
      byte[] classFile = ClassFiles.read(in);
      ClassHardPaths paths = ClassHardPaths.of(classFile);
      classNames.add(paths.className());
      found.addAll(paths.found());
      return classFile.length;
    } catch (UnreadableClassException unreadable) {
      complaints.add(UnreadableClasses.message("Class file " + file, unreadable.reason()));
      return 0;
    }
  }
}
