package dev.dodproof.archrules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Hard paths of all kinds in places of all kinds, the same in every run. */
final class PlantedPaths {

  /**
   * A planted path.
   *
   * @param file the file that has it
   * @param mark what no other path has
   * @param line its line; 0 where class files keep none
   */
  record Planted(String file, String mark, int line) {}

  private static final List<String> KINDS =
      List.of(
          "/home/%s/x",
          "/Users/%s",
          "/tmp/%s",
          "/var/log/%s.log",
          "/etc/%s.conf",
          "/opt/%s",
          "/usr/share/%s",
          "/root/%s",
          "/mnt/%s/x",
          "/srv/%s",
          "/bin/sh %s",
          "/sbin/%s",
          "/private/tmp/%s",
          "/Volumes/%s/x",
          "/Applications/%s.app",
          "/c/Users/%s",
          "C:\\%s\\x",
          "d:/%s/x",
          "\\\\%s\\share",
          "file:///data/%s",
          "file:/%s",
          "~/%s.txt",
          "~\\%s");

  /**
   * Lines of code, with § for the literal, §1 and §2 for its halves, ¤ for what its quotes enclose.
   */
  private static final List<String> CODE =
      List.of(
          "static final String CONSTANT = §;",
          "String literal() { return §; }",
          "String field = §;",
          "static String[] elements = {\"x\", §};",
          "String concatenated(String a) { return § + a; }",
          "String inText(String a) { return \"see \" + § + \" of \" + a; }",
          "int label(String a) { return switch (a) { case § -> 1; default -> 2; }; }",
          "enum Constant { ONE(§); Constant(String a) {} }",
          "static class Nested { String a() { return §; } }",
          "Object anonymous = new Object() { String a() { return §; } };",
          "java.util.function.Supplier<String> lambda = () -> §;",
          "record Point(@Tag(§) String a) {}",
          "record Checked(String a) { Checked { if (a.equals(§)) throw new Error(); } }",
          "@Tag(§) void annotated() {}",
          "void parameter(@Tag({\"x\", §}) int a) {}",
          "@interface Default { String value() default §; }",
          "interface Constants { String A = §; }",
          "static { System.getProperty(\"a\", §); }",
          "void message() { throw new IllegalStateException(\"no file \" + §); }",
          "String condition(boolean a) { return a ? § : null; }",
          "void call() { java.util.List.of(1, 2, §); }",
          "void caught() { try { call(); } catch (Error a) { throw new Error(§, a); } } void call() {}",
          "java.util.List<@Tag(§) String> typed;",
          "String parts() { return §1.concat(§2); }",
          "String built() { return new StringBuilder().append(§1).append(§2).toString(); }",
          "String variable() { String a = §1; return a + §2; }",
          "String joined() { return String.join(\"\", §1, §2); }",
          "String block() { return \"\"\"\n    first\n    ¤ last\n    \"\"\"; }",
          "Object path() { return java.nio.file.Path.of(§); }",
          "Object file() { return new java.io.File(§, \"x\"); }",
          "<T> T generic(T a) { if (a.equals(§)) return a; return null; }");

  /** Resource lines by their ending, with {@code §} for the path as the format escapes it. */
  private static final Map<String, List<String>> RESOURCES =
      Map.of(
          "properties", List.of("a.dir=§", "a.dir = §", "a.dir:§", "# see §"),
          "json", List.of("{\"dir\": \"§\"}", "[\"x\", \"§\"]"),
          "yaml", List.of("dir: \"§\"", "- \"§\"", "dir: '§'", "# §"),
          "xml", List.of("<dir>§</dir>", "<dir path=\"§\"/>", "<!-- § -->"),
          "txt", List.of("§", "dir=§", "see \"§\""));

  private static final String TAG =
      """
      @java.lang.annotation.Target({
        java.lang.annotation.ElementType.METHOD,
        java.lang.annotation.ElementType.PARAMETER,
        java.lang.annotation.ElementType.RECORD_COMPONENT,
        java.lang.annotation.ElementType.TYPE_USE
      })
      @interface Tag { String[] value(); }
      """;

  private final Random random = new Random(20_261_126);
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, String> resources = new LinkedHashMap<>();
  private final List<Planted> planted = new ArrayList<>();

  PlantedPaths(int count) {
    for (int number = 0; number < count; number++) {
      String mark = "p" + number + "q";
      String path = String.format(KINDS.get(number % KINDS.size()), mark);
      if (number % 4 == 3) {
        plantInResource(number, mark, path);
      } else {
        plantInCode(number, mark, path);
      }
    }
  }

  private void plantInCode(int number, String mark, String path) {
    String template = CODE.get(number % CODE.size());
    int half = 1 + random.nextInt(path.length() - 1);
    String code =
        template
            .replace("§1", literal(path.substring(0, half)))
            .replace("§2", literal(path.substring(half)))
            .replace("§", literal(path))
            .replace("¤", escaped(path))
            .replace("@Tag", "@Tag" + number);
    int before = random.nextInt(9);
    String source = "class C" + number + " {" + "\n".repeat(before + 1) + code + "\n}\n";
    sources.put("C" + number + ".java", source + TAG.replace("Tag", "Tag" + number));
    boolean lineKept =
        !template.contains("@")
            && !template.contains("static final")
            && !template.startsWith("interface");
    planted.add(new Planted("C" + number + ".java", mark, lineKept ? before + 2 : 0));
  }

  private static String literal(String text) {
    return '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\");
  }

  private void plantInResource(int number, String mark, String path) {
    List<String> endings = RESOURCES.keySet().stream().sorted().toList();
    String ending = endings.get(random.nextInt(endings.size()));
    List<String> templates = RESOURCES.get(ending);
    String template = templates.get(random.nextInt(templates.size()));
    String value =
        switch (ending) {
          case "properties" -> escaped(path).replace("/", random.nextBoolean() ? "\\u002f" : "/");
          case "json" -> escaped(path).replace("/", random.nextBoolean() ? "\\/" : "/");
          case "yaml" -> template.contains("\"") ? escaped(path) : path;
          case "xml" -> path.replace("/", random.nextBoolean() ? "&#x2F;" : "/");
          default -> path;
        };
    int before = random.nextInt(9);
    String file = "r" + number + "." + ending;
    resources.put(file, "\n".repeat(before) + template.replace("§", value) + "\n");
    planted.add(new Planted(file, mark, before + 1));
  }

  List<Planted> planted() {
    return planted;
  }

  Map<String, String> sources() {
    return sources;
  }

  Map<String, String> resources() {
    return resources;
  }
}
