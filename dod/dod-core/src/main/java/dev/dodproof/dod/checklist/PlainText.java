package dev.dodproof.dod.checklist;

import java.util.BitSet;

/**
 * Text without Markdown marks.
 *
 * @param text the characters, white space collapsed and stripped
 * @param shielded which of them stood in code, links or images, where neither colon nor comma
 *     divides
 */
record PlainText(String text, BitSet shielded) {

  /** Copies the set. */
  PlainText {
    shielded = (BitSet) shielded.clone();
  }

  /** Whether there is a letter or a digit in it. */
  boolean hasWord() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
