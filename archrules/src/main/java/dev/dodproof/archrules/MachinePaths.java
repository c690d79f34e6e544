package dev.dodproof.archrules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds absolute paths of a machine in a text.
 *
 * <p>The decisions are documented for users in {@code docs/guide/archrules.md}; each has a case in
 * {@code MachinePathsTests}. In a text, U+0001 stands for an argument of a concatenation.
 */
final class MachinePaths {

  /** The start of the text, or something that can stand before a path. */
  private static final String BEFORE = "(?<![^\\s\"'`=(\\[{>,;|&:@])";

  private static final String LITERAL = "[\\p{L}\\p{N}_.~%@+\\u0001-]";

  /** Folders that every system keeps for itself: no route or pointer is likely to start so. */
  private static final Pattern SYSTEM_FOLDER =
      Pattern.compile(
          BEFORE
              + "/(?:(?:private/)?(?:tmp|var|etc)|opt|usr"
              + "|(?:(?:[a-z]/)?Users|Volumes|Applications|Library)(?=/))"
              + "(?:/(?!\\.[*+]|[^\\s/\"']*[\\[\\](^|\\\\])|(?![\\w./-])|(?=\\.(?!\\w)))");

  /** Folders whose names are usual in routes too: something literal must follow. */
  private static final Pattern AMBIGUOUS_FOLDER =
      Pattern.compile(
          BEFORE
              + "/(?:home|root|mnt|srv)/"
              + "(?:(?:\\$\\{[^}]{0,200}}|\\$\\w|"
              + LITERAL
              + ")++(?![\\[\\](){}*?^|\\\\$])|(?=[\\s\"'`,;:)&]|$))");

  private static final Pattern XPATH =
      Pattern.compile("/root/[^\\s\"']*?(?:/@|\\[|\\(\\)|::)", Pattern.DOTALL);

  /** What stands before a text that looks like a path and is none. */
  private static final Pattern NO_FILE_FOLLOWS =
      Pattern.compile(
          "(?:(?:https?|wss?)://[^\\s\"'<>]*"
              + "|(?:classpath\\*?|redirect|forward|resource):"
              + "|\\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) +"
              + "|\\b(?:href|action) *= *[\"']?)$");

  private static final int CONTEXT_CHARACTERS = 256;

  private static final Pattern WINDOWS_DRIVE =
      Pattern.compile(
          "(?<![\\w.%$?+\\\\-])[A-Za-z]:"
              + "(?:/(?![/*])|\\\\(?![dDwWsSbBhHvVRnrt.](?!\\w)|[\\[\\](){}*+?^$|]))");

  private static final Pattern NETWORK_SHARE =
      Pattern.compile(
          BEFORE
              + "(?:\\\\{2}\\?\\\\\\w"
              + "|\\\\{2}(?:\\u0001|%s|\\w[\\w.-]+)\\\\[\\w\\u0001%$]"
              + "|\\\\{4}(?:\\u0001|%s|\\w[\\w.-]+)\\\\{2}[\\w\\u0001%$])");

  private static final Pattern FILE_URL =
      Pattern.compile("(?i)(?<![\\w+.-])file:(?:/(?://)?[\\w~]|//[\\w.-]+/[\\w~])");

  private static final Pattern HOME_FOLDER =
      Pattern.compile(BEFORE + "~(?:/(?=[\\w.\\u0001%$])|\\\\(?=\\w{2}))");

  private MachinePaths() {}

  /** Tells whether the text has a machine path. */
  static boolean isIn(String text) {
    return isInRoute(text) || hasFolder(text);
  }

  /** Tells whether the text, known to be a route, has a machine path that no route can be. */
  static boolean isInRoute(String text) {
    return WINDOWS_DRIVE.matcher(text).find()
        || NETWORK_SHARE.matcher(text).find()
        || FILE_URL.matcher(text).find()
        || HOME_FOLDER.matcher(text).find();
  }

  private static boolean hasFolder(String text) {
    return hasFileMatch(SYSTEM_FOLDER, text) || hasFileMatch(AMBIGUOUS_FOLDER, text);
  }

  private static boolean hasFileMatch(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (isFile(text, matcher.start())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFile(String text, int start) {
    String before = text.substring(Math.max(0, start - CONTEXT_CHARACTERS), start);
    String after = text.substring(start, Math.min(text.length(), start + CONTEXT_CHARACTERS));
    return !NO_FILE_FOLLOWS.matcher(before).find() && !XPATH.matcher(after).lookingAt();
  }
}
