package dev.dodproof.archrules.bench;

import dev.dodproof.archrules.CompiledCode;
import dev.dodproof.archrules.NotInspectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Applies the rule of no dropped exceptions to jars, which it knows as folders only. */
final class DroppedExceptionHits {

  private DroppedExceptionHits() {}

  static List<String> in(List<Path> jars) throws IOException {
    List<String> hits = new ArrayList<>();
    for (Path jar : jars) {
      Path folder = Files.createTempDirectory("classes");
      try {
        unpack(jar, folder);
        CompiledCode.in(List.of(folder))
            .droppedExceptions()
            .forEach(hit -> hits.add(jar.getFileName() + "\t" + hit));
      } catch (NotInspectedException unreadable) {
        throw new IOException(jar + " was not searched", unreadable);
      } finally {
        delete(folder);
      }
    }
    return hits;
  }

  private static void unpack(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".class")) {
          Path file = folder.resolve(entry.getName()).normalize();
          if (!file.startsWith(folder)) {
            throw new IOException(jar + " names " + entry.getName() + ", which leads out of it");
          }
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
