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
  private final List<String> violations = new ArrayList<>();
  private final Set<String> classNames = new HashSet<>();

  List<String> violations(List<Path> places, AllowedHardPaths allowed) {
    if (places.isEmpty()) {
      return List.of(StrictRule.NOTHING_IMPORTED);
    }
    places.forEach(this::search);
    violations.addAll(allowed.violations(found, classNames));
    return violations;
  }

  private void search(Path place) {
    try {
      int count = Files.isDirectory(place) ? searchFolder(place) : searchJar(place);
      if (count == 0) {
        violations.add("Place " + place + " has no class file; compile first, or name another");
      }
    } catch (IOException | IllegalArgumentException failure) {
      violations.add(
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
        violations.add(
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
          violations.add(
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
      violations.add(UnreadableClasses.message("Class file " + file, unreadable.reason()));
      return 0;
    }
  }
}
