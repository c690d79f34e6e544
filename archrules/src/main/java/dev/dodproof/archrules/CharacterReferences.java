package dev.dodproof.archrules;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the character references of XML and HTML. Entities that a document defines stay. */
final class CharacterReferences {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));");

  private CharacterReferences() {}

  static String decoded(String line) {
    return line.indexOf('&') < 0
        ? line
        : REFERENCE
            .matcher(line)
            .replaceAll(reference -> Matcher.quoteReplacement(character(reference)));
  }

  private static String character(MatchResult reference) {
    if (reference.group(1) != null) {
      return character(reference, Integer.parseInt(reference.group(1)));
    }
    if (reference.group(2) != null) {
      return character(reference, Integer.parseInt(reference.group(2), 16));
    }
    return switch (reference.group(3)) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      default -> "'";
    };
  }

  private static String character(MatchResult reference, int code) {
    return Character.isValidCodePoint(code) ? Character.toString(code) : reference.group();
  }
}
