package dev.dodproof.archrules.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the hits with the list that was classified by hand. */
final class Precision {

  private final Map<String, Boolean> classified = new HashMap<>();

  private Precision() {}

  /** Reads a list of which each line is {@code true} or {@code false}, a tabulator and a hit. */
  static Precision classifiedIn(String resource) throws IOException {
    Precision precision = new Precision();
    try (InputStream in = Precision.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .map(line -> line.split("\t", 2))
          .forEach(parts -> precision.classified.put(parts[1], Boolean.valueOf(parts[0])));
    }
    return precision;
  }

  void print(List<String> hits, PrintStream out) {
    int right = 0;
    int wrong = 0;
    int unknown = 0;
    for (String hit : hits) {
      Boolean verdict = classified.remove(hit);
      out.println((verdict == null ? "unclassified" : verdict) + "\t" + hit);
      unknown += verdict == null ? 1 : 0;
      right += Boolean.TRUE.equals(verdict) ? 1 : 0;
      wrong += Boolean.FALSE.equals(verdict) ? 1 : 0;
    }
    classified.keySet().forEach(gone -> out.println("not found any more\t" + gone));
    out.printf(
        "%d right, %d wrong, %d unclassified, %d not found any more: precision %.1f %%%n",
        right, wrong, unknown, classified.size(), 100.0 * right / Math.max(1, right + wrong));
  }
}
