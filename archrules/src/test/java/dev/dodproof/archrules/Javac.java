package dev.dodproof.archrules;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks the real compiler, in a process of its own, for it exports its tokens to nobody. */
final class Javac {

  /**
   * What the compiler sees in a text.
   *
   * @param valid whether it parses without an error
   * @param tokens as written in the text
   * @param tree the parsed text, printed in the one way, with sorted imports
   */
  record Seen(boolean valid, List<String> tokens, String tree) {}

  private Javac() {}

  static List<Seen> look(Path folder, List<Path> files) throws Exception {
    Path list = Files.write(folder.resolve("files"), files.stream().map(Path::toString).toList());
    Path answer = folder.resolve("answer");
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
                "--add-exports=jdk.compiler/com.sun.tools.javac.parser=ALL-UNNAMED",
                "--add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED",
                "--add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED",
                script().toString(),
                list.toString(),
                answer.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError("javac could not be asked: " + Files.readString(log));
    }
    return parse(answer);
  }

  private static Path script() throws URISyntaxException {
    return Path.of(Javac.class.getResource("JavacTokens.java").toURI());
  }

  private static List<Seen> parse(Path answer) throws IOException {
    List<Seen> seen = new ArrayList<>();
    boolean valid = false;
    List<String> tokens = new ArrayList<>();
    for (String line : Files.readAllLines(answer)) {
      String value =
          line.substring(2).replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
      switch (line.charAt(0)) {
        case 'F' -> valid = value.startsWith("valid ");
        case 'T' -> tokens.add(value);
        default -> {
          seen.add(new Seen(valid, List.copyOf(tokens), value));
          tokens.clear();
        }
      }
    }
    return seen;
  }
}
