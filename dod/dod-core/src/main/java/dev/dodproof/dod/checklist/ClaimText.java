package dev.dodproof.dod.checklist;

import java.util.regex.Pattern;

/** Removes the Markdown marks that a claim carries when it was copied from the document. */
final class ClaimText {

  private static final Pattern BOX =
      Pattern.compile("^\\s*+(?:[-*+]|\\d{1,9}[.)])\\s++\\[[ xX]\\]");
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{[#.][^{}]*+\\}");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*+)\\]\\([^()]*+\\)");

  private ClaimText() {}

  /** Returns the claim without box, attributes and link targets. */
  static String plain(String claim) {
    String withoutBox = BOX.matcher(claim).replaceFirst("");
    String withoutAttributes = ATTRIBUTES.matcher(withoutBox).replaceAll(" ");
    return LINK.matcher(withoutAttributes).replaceAll("$1");
  }
}
