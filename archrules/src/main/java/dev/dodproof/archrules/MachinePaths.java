package dev.dodproof.archrules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds absolute paths of a machine in a text.
 *
 * <p>The decisions are documented for users in {@code docs/guide/archrules-hard-paths.md}; each has
 * a case in {@code MachinePathsTests}. In a text, U+0001 stands for an argument of a concatenation.
 */
final class MachinePaths {

  /** Names of folders that can be the first of a path. */
  static final List<String> FOLDERS =
      List.of(
          "Applications",
          "Library",
          "Users",
          "Volumes",
          "bin",
          "etc",
          "home",
          "mnt",
          "opt",
          "private",
          "root",
          "sbin",
          "srv",
          "tmp",
          "usr",
          "var");

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
              + "/(?:home|root|mnt|srv|sbin)/"
              + "(?:(?:\\$\\{[^}]{0,200}}|\\$\\w|"
              + LITERAL
              + ")++(?![\\[\\](){}*?^|\\\\$])|(?=[\\s\"'`,;:)&]|$))");

  /** Shells, and the commands that FHS 3.0 demands in this folder; others follow a variable. */
  private static final Pattern COMMAND =
      Pattern.compile(
          BEFORE
              + "/bin/(?:(?:ba|c|da|k|z)?sh|cat|ch(?:grp|mod|own)|cp|date|dd|df|dmesg|echo|env|false"
              + "|hostname|kill|ln|login|ls|mkdir|mknod|more|mount|mv|ps|pwd|rm|rmdir|sed|stty|su"
              + "|sync|true|umount|uname)(?![\\w.+-])");

  private static final Pattern XPATH =
      Pattern.compile("/root/[^\\s\"']*?(?:/@|\\[|\\(\\)|::)", Pattern.DOTALL);

  /** What stands before a text that looks like a path and is none. */
  private static final Pattern NO_FILE_FOLLOWS =
      Pattern.compile(
          "(?:(?:https?|wss?)://[^\\s\"'<>]*"
              + "|(?:classpath\\*?|redirect|forward|resource):"
              + "|\\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) +"
              + "|\\b(?:href|action) *= *[\"']?)$");

  private static final Pattern PLACEHOLDER = Pattern.compile("<([\\w.-]++)>$");

  private static final int CONTEXT_CHARACTERS = 256;

  private static final Pattern WINDOWS_DRIVE =
      Pattern.compile(
          "(?<![\\w.%$?+\\\\-])[A-Za-z]:"
              + "(?:/(?![/*])|\\\\(?![dDwWsSbBhHvVRnrt.](?!\\w)|[\\[\\](){}*+?^$|]))");

  private static final Pattern NETWORK_SHARE =
      Pattern.compile(
          BEFORE
              + "(?:\\\\{2}\\?\\\\(?:[A-Za-z]:|UNC\\\\[\\w%])"
              + "|\\\\{2}(?:\\u0001|%s|\\w[\\w.-]+)\\\\[\\w\\u0001%$]"
              + "|\\\\{4}(?:\\u0001|%s|\\w[\\w.-]+)\\\\{2}[\\w\\u0001%$])");

  private static final Pattern FILE_URL =
      Pattern.compile(
          "(?i)(?<![\\w+.-])file:(?:/(?://)?(?!(?:dev|proc|sys)/)[\\w~]|//[\\w.-]+/[\\w~])");

  private static final Pattern HOME_FOLDER =
      Pattern.compile(BEFORE + "~(?:/(?=[\\w.\\u0001%$])|\\\\(?=\\w{2}))");

  /** What no route can be. */
  private static final List<Pattern> ALWAYS =
      List.of(WINDOWS_DRIVE, NETWORK_SHARE, FILE_URL, HOME_FOLDER);

  /** What a route can be too. */
  private static final List<Pattern> FOLDER = List.of(SYSTEM_FOLDER, AMBIGUOUS_FOLDER, COMMAND);

  private MachinePaths() {}

  /** Tells whether the text has a machine path. */
  static boolean isIn(String text) {
    return indexIn(text) >= 0;
  }

  /** Tells whether the text, known to be a route, has a machine path that no route can be. */
  static boolean isInRoute(String text) {
    return mayHave(text) && ALWAYS.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }

  /** Returns where a machine path of the text begins, or -1 if it has none. */
  static int indexIn(String text) {
    if (!mayHave(text)) {
      return -1;
    }
    for (Pattern pattern : ALWAYS) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return matcher.start();
      }
    }
    for (Pattern pattern : FOLDER) {
      int folder = indexOfFile(pattern, text);
      if (folder >= 0) {
        return folder;
      }
    }
    return -1;
  }

  private static boolean mayHave(String text) {
    return text.indexOf('/') >= 0 || text.indexOf('\\') >= 0;
  }

  private static int indexOfFile(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (isFile(text, matcher.start())) {
        return matcher.start();
      }
    }
    return -1;
  }

  private static boolean isFile(String text, int start) {
    String before = text.substring(Math.max(0, start - CONTEXT_CHARACTERS), start);
    String after = text.substring(start, Math.min(text.length(), start + CONTEXT_CHARACTERS));
    return !NO_FILE_FOLLOWS.matcher(before).find()
        && !XPATH.matcher(after).lookingAt()
        && !followsPlaceholder(before, text);
  }

  /** Tells {@code <home>/etc} from the text of an element, which ends with its tag. */
  private static boolean followsPlaceholder(String before, String text) {
    Matcher placeholder = PLACEHOLDER.matcher(before);
    return placeholder.find() && !text.contains("</" + placeholder.group(1));
  }
}
