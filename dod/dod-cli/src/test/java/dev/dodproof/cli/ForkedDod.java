package dev.dodproof.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to call {@code dod} in a JVM of its own. */
final class ForkedDod {

  private ForkedDod() {}

  static List<String> command(Path home, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1"));
    command.add("-Duser.home=" + home);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Dod.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
