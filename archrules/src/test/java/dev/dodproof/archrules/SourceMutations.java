package dev.dodproof.archrules;

import java.util.List;
import java.util.Random;

/** Changes Java sources at random, but the same way for the same seed. */
final class SourceMutations {

  private static final List<String> SNIPPETS =
      List.of(
          " ",
          "\n",
          "\r",
          "\t",
          "\"",
          "'",
          "\\",
          "\\u0022",
          "\\u005c",
          "\\\\u0041",
          "\"\"\"",
          "/*",
          "*/",
          "//",
          "/**/",
          ">",
          ">>",
          ">>>=",
          "->",
          "::",
          "...",
          "..",
          ".5",
          "1e+5",
          "0x1e+5",
          "0x1p-3f",
          "1_000L",
          "1.",
          "'\\''",
          "\"\\\"\"",
          "\"\\\\\"",
          "a+++b",
          "a - -b",
          "é",
          "_x",
          "$",
          "@",
          "#",
          "`",
          "\u0000",
          "\u001a",
          "\uFEFF",
          "\uD83D\uDE00",
          "import a.b;",
          "static ",
          "final ",
          "public ",
          "non-sealed ",
          "int x;",
          "x = 1;",
          "+",
          "-",
          "=",
          "<",
          "&",
          "|",
          ";");

  private final Random random;

  SourceMutations(long seed) {
    random = new Random(seed);
  }

  /** Inserts, removes or doubles something somewhere. */
  String anywhere(String text) {
    int position = random.nextInt(text.length());
    int end = Math.min(text.length(), position + 1 + random.nextInt(4));
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, position) + snippet() + text.substring(position);
      case 1 -> text.substring(0, position) + text.substring(end);
      default -> text.substring(0, end) + text.substring(position);
    };
  }

  /** Puts other white space and comments between tokens. */
  String layout(List<String> tokens) {
    StringBuilder text = new StringBuilder();
    for (String token : tokens) {
      text.append(token).append(gap());
    }
    return text.toString();
  }

  private String gap() {
    return switch (random.nextInt(6)) {
      case 0 -> "\n";
      case 1 -> "\r\n    ";
      case 2 -> " /* \" ' */ ";
      case 3 -> " // it's \"so\"\n";
      case 4 -> "\t\f";
      default -> " ";
    };
  }

  private String snippet() {
    return SNIPPETS.get(random.nextInt(SNIPPETS.size()));
  }
}
