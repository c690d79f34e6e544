package dev.dodproof.ops.seal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of a line of trusted keys: {@code namespaces}, {@code valid-after} and {@code
 * valid-before} as OpenSSH has them, and {@code revoked}, which OpenSSH does not know, so that it
 * refuses the line as a whole.
 *
 * <p>Unlike OpenSSH, a time without {@code Z} is UTC, not the time of the machine, for everybody
 * must get the same answer; and namespaces are names, not patterns.
 */
final class SignerOptions {

  static final String VALID_AFTER = "valid-after";
  static final String VALID_BEFORE = "valid-before";
  static final String REVOKED = "revoked";
  private static final String NAMESPACES = "namespaces";

  private static final Set<String> KNOWN = Set.of(NAMESPACES, VALID_AFTER, VALID_BEFORE, REVOKED);
  private static final Pattern OPTION = Pattern.compile("([a-z-]+)=\"([^\"]*)\"(?:,(?!$)|$)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9@._-]+");
  private static final Pattern TIME = Pattern.compile("\\d{8}(?:\\d{4}(?:\\d{2})?)?Z?");
  private static final int DIGITS_OF_A_TIME = 14;
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

  private final Map<String, String> values;

  private SignerOptions(Map<String, String> values) {
    this.values = values;
  }

  static SignerOptions parse(String text) throws KeyFormatException {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher option = OPTION.matcher(text);
    int from = 0;
    while (from < text.length()) {
      option.region(from, text.length());
      if (!option.lookingAt() || !KNOWN.contains(option.group(1))) {
        throw refuse("an option of a trusted key that is not known");
      }
      if (values.put(option.group(1), option.group(2)) != null) {
        throw refuse("the option " + option.group(1) + " twice");
      }
      from = option.end();
    }
    return new SignerOptions(values);
  }

  Optional<Set<String>> namespaces() throws KeyFormatException {
    String names = values.get(NAMESPACES);
    if (names == null) {
      return Optional.empty();
    }
    List<String> each = List.of(names.split(",", -1));
    if (!each.stream().allMatch(NAME.asMatchPredicate())) {
      throw refuse("the namespaces " + Quoted.of(names));
    }
    return Optional.of(Set.copyOf(each));
  }

  Optional<Instant> time(String option) throws KeyFormatException {
    String text = values.get(option);
    if (text == null) {
      return Optional.empty();
    }
    if (!TIME.matcher(text).matches()) {
      throw refuse("the time " + Quoted.of(text) + " as " + option);
    }
    try {
      String digits = text.replace("Z", "");
      String padded = digits + "0".repeat(DIGITS_OF_A_TIME - digits.length());
      return Optional.of(LocalDateTime.parse(padded, DIGITS).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noSuchTime) {
      throw refuse("the time " + Quoted.of(text) + ", which never is, as " + option);
    }
  }

  private static KeyFormatException refuse(String found) {
    return new KeyFormatException(
        found,
        "each once at most, with commas between: namespaces=\"NAME,NAME\", valid-after, valid-before"
            + " or revoked=\"YYYYMMDD[HHMM[SS]][Z]\"",
        SignerLine.REMEDY);
  }
}
