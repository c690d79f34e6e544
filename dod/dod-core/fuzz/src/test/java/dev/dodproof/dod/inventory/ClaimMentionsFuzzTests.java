package dev.dodproof.dod.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dodproof.dod.inventory.ClaimMentions.Mention;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Whatever the bytes, a claim that is found stands in a line of the source, and is found again; and
 * one that any language finds in the code is found where every mention counts.
 */
class ClaimMentionsFuzzTests {

  private static final ClaimMentions MENTIONS = new ClaimMentions(List.of("Proof", "Pr\u00fcfung"));

  @FuzzTest(maxDuration = "3m")
  void findsNoMoreThanEveryMention(byte[] bytes) {
    Optional<Mention> any = MENTIONS.in("A.groovy", bytes);
    for (String language : List.of("java", "kt", "scala")) {
      Optional<Mention> found = MENTIONS.in("A." + language, bytes);
      assertEquals(found, MENTIONS.in("A." + language, bytes));
      assertTrue(any.isPresent() || found.isEmpty(), language);
      found.ifPresent(mention -> checkLine(mention, bytes));
    }
  }

  private static void checkLine(Mention mention, byte[] bytes) {
    // Unicode escapes may name line breaks.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int lines = text.split("\r\n|\r|\n|\\\\u+000[aAdD]|\0", -1).length;
    assertTrue(mention.line() >= 1 && mention.line() <= lines, mention.toString());
  }
}
