package dev.dodproof.archrules.bytecode;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The assertions that a project names.
 *
 * @param name internal name of a package or class; what lies in it is meant too
 * @param method the method's name; empty for any method
 */
record NamedAssertions(String name, String method) implements AssertionRule {

  private static final String IDENTIFIER = "[A-Za-z_$][\\w$]*+";
  private static final Pattern SPELLING =
      Pattern.compile("(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")++)(?:#(" + IDENTIFIER + "))?+");

  /** What every test calls, whatever it checks. */
  private static final List<String> LANGUAGES =
      List.of("java/", "javax/", "jdk/", "kotlin/", "scala/", "groovy/", "org/codehaus/groovy/");

  private static final int MAX_QUOTED = 100;

  /**
   * Reads {@code com.acme.check}, {@code com.acme.Checks} or {@code com.acme.Checks#verify}.
   *
   * @throws IllegalArgumentException if it is none of these, or if calls would count that check
   *     nothing; the message says what was found and expected
   */
  static NamedAssertions parse(String spelling) {
    Matcher parts = SPELLING.matcher(spelling);
    if (!parts.matches()) {
      throw refused(spelling, "expected a package or class of at least two words, or class#method");
    }
    String name = parts.group(1).replace('.', '/');
    String method = parts.group(2) == null ? "" : parts.group(2);
    if (LANGUAGES.stream().anyMatch(language -> (name + '/').startsWith(language))) {
      throw refused(spelling, "expected a library of assertions, not the language's own");
    }
    if (method.isEmpty()
        && KnownAssertions.rules().stream().anyMatch(known -> meets(known, name))) {
      throw refused(
          spelling,
          "expected single methods of it (class#method), because in this library, which is known,"
              + " only some calls check anything");
    }
    return new NamedAssertions(name, method);
  }

  @Override
  public boolean matches(String owner, String called) {
    boolean meant =
        owner.startsWith(name)
            && (owner.length() == name.length() || "/$".indexOf(owner.charAt(name.length())) >= 0);
    return meant && (method.isEmpty() ? !called.startsWith("<") : called.equals(method));
  }

  private static boolean meets(PrefixedAssertions known, String name) {
    return name.startsWith(known.ownerPrefix()) || known.ownerPrefix().startsWith(name + '/');
  }

  private static IllegalArgumentException refused(String spelling, String expected) {
    String quoted = spelling.substring(0, Math.min(MAX_QUOTED, spelling.length()));
    return new IllegalArgumentException("found '" + quoted + "', " + expected);
  }
}
