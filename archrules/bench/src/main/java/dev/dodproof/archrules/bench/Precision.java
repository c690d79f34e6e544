package dev.dodproof.archrules.bench;

import dev.dodproof.archrules.HardPaths;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the hits with the list that was classified by hand. */
final class Precision {

  private Precision() {}

  static void measure(List<Path> jars, PrintStream out) throws IOException {
    Map<String, Boolean> classified = classified();
    int right = 0;
    int wrong = 0;
    int unknown = 0;
    for (Path jar : jars) {
      for (String hit : HardPaths.inClasses(List.of(jar))) {
        String line = jar.getFileName() + "\t" + hit;
        Boolean verdict = classified.remove(line);
        out.println((verdict == null ? "unclassified" : verdict) + "\t" + line);
        unknown += verdict == null ? 1 : 0;
        right += Boolean.TRUE.equals(verdict) ? 1 : 0;
        wrong += Boolean.FALSE.equals(verdict) ? 1 : 0;
      }
    }
    classified.keySet().forEach(gone -> out.println("not found any more\t" + gone));
    out.printf(
        "%d right, %d wrong, %d unclassified, %d not found any more: precision %.1f %%%n",
        right, wrong, unknown, classified.size(), 100.0 * right / Math.max(1, right + wrong));
  }

  private static Map<String, Boolean> classified() throws IOException {
    Map<String, Boolean> classified = new HashMap<>();
    try (InputStream in = Precision.class.getResourceAsStream("hits.tsv")) {
      if (in == null) {
        throw new IOException("hits.tsv is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .map(line -> line.split("\t", 2))
          .forEach(parts -> classified.put(parts[1], Boolean.valueOf(parts[0])));
    }
    return classified;
  }
}
