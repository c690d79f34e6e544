package dev.dodproof.archrules.examples.hardpaths;

import java.util.function.Supplier;

/** Has hard paths in its code. */
public final class CodePaths {

  static final String CONSTANT = "/home/bob/constant";

  static final String[] ELEMENTS = {"src/main/java", "C:\\Users\\bob"};

  private static final String HALF = "/ho";

  private CodePaths() {}

  static String literal() {
    return "/tmp/literal";
  }

  static String concatenated(String user) {
    return "/home/" + user + "/.m2";
  }

  static String folded(int number) {
    return HALF + "me/bob" + number;
  }

  static String marker(String user) {
    return "/var/acme\u0001" + user;
  }

  static String built(String user) {
    StringBuilder path = new StringBuilder("D:/data/");
    return path.append(user).toString();
  }

  static String block() {
    return """
        # settings
        root = /opt/acme
        """;
  }

  static int label(String path) {
    return switch (path) {
      case "relative" -> 1;
      case "/root/label" -> 2;
      default -> 3;
    };
  }

  static Supplier<String> lambda() {
    return () -> "~/lambda";
  }

  static String share() {
    return "\\\\fileserver\\share";
  }

  static String url() {
    return "file:///srv/acme";
  }
}
