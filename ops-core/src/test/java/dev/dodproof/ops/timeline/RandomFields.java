package dev.dodproof.ops.timeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Changes fields of a line at random, often so that a rule is broken. */
final class RandomFields {

  private static final List<String> NAMES =
      List.of(
          "action",
          "evidence",
          "hashes",
          "lost",
          "phase_id",
          "seq",
          "status",
          "tool",
          "ts_utc",
          "a",
          "own",
          "zz",
          "ä",
          "entry",
          "quoted\"");

  private static final List<String> TEXTS =
      List.of(
          "", "gap", "x", "\u0000\n\u001f", "ä€\uD83D\uDE00", "\"\\", "ab".repeat(32), "\u007f");

  private RandomFields() {}

  static void change(ObjectNode line, Random random) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    switch (random.nextInt(8)) {
      case 0 -> line.remove(name);
      case 1 -> line.put(name, random.nextInt(5) - 1);
      case 2 -> line.put(name, random.nextLong() >> (11 + random.nextInt(40)));
      case 3 -> line.put(name, random.nextBoolean());
      case 4 -> line.putArray(name).add(text(random)).add(text(random));
      case 5 -> line.putObject(name).put(text(random), text(random)).put("b", "ab".repeat(32));
      case 6 -> line.putNull(name);
      default -> line.put(name, text(random));
    }
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
