package dev.dodproof.dod.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what matters from the events of one POM. */
final class PomCollector {

  private static final int MAX_TEXT = 4096;
  private static final String DEFAULT_PARENT = "../pom.xml";

  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<String> modules = new ArrayList<>();
  private final List<String> profileModules = new ArrayList<>();
  private final Map<String, String> build = new HashMap<>();
  private String parentPath = "";

  void start(String element, int line) throws UnreadablePomException {
    path.addLast(element);
    if (path.size() > PomReader.MAX_DEPTH) {
      throw new UnreadablePomException(
          "elements nested deeper than " + PomReader.MAX_DEPTH + " levels", line);
    }
    if (path.size() == 1 && !element.equals("project")) {
      throw new UnreadablePomException("the document element <" + shorten(element) + ">", line);
    }
    if (location().equals("project/parent")) {
      parentPath = DEFAULT_PARENT;
    }
    text.setLength(0);
  }

  void text(String characters) {
    if (text.length() <= MAX_TEXT) {
      text.append(characters);
    }
  }

  void end() throws UnreadablePomException {
    String value = text.toString().strip();
    if (value.length() > MAX_TEXT) {
      throw new UnreadablePomException("a text longer than " + MAX_TEXT + " characters", 0);
    }
    switch (location()) {
      case "project/modules/module", "project/subprojects/subproject" -> modules.add(value);
      case "project/profiles/profile/modules/module",
          "project/profiles/profile/subprojects/subproject" ->
          profileModules.add(value);
      case "project/parent/relativePath" -> parentPath = value;
      case "project/build/directory",
          "project/build/outputDirectory",
          "project/build/testOutputDirectory",
          "project/build/testSourceDirectory" ->
          build.put(path.getLast(), value);
      default -> {
        // Everything else of a POM has no influence on where the tests lie.
      }
    }
    path.removeLast();
    text.setLength(0);
  }

  Pom pom() {
    BuildFolders folders =
        new BuildFolders(
            build.getOrDefault("directory", ""),
            build.getOrDefault("testOutputDirectory", ""),
            build.getOrDefault("testSourceDirectory", ""),
            build.getOrDefault("outputDirectory", ""));
    return new Pom(modules, profileModules, parentPath, folders);
  }

  private String location() {
    return path.size() > 5 ? "" : String.join("/", path);
  }

  private static String shorten(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }
}
