package dev.dodproof.archrules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whatever the text, its layout makes no difference and one token more does; or it is refused. */
class JavaTokensFuzzTests {

  private static final List<String> GAPS =
      List.of(" ", "\n", "\r\n\t", "\f", " /**/", " /* \" ' // */ ", " // it's \"so\" /*\n");

  @FuzzTest(maxDuration = "3m")
  void layoutMakesNoDifference(byte[] bytes) throws MalformedSourceException {
    String source = new String(bytes, StandardCharsets.UTF_8);
    List<String> tokens;
    try {
      tokens = tokens(source);
    } catch (MalformedSourceException refused) {
      assertTrue(refused.line() <= source.length() + 1, refused::getMessage);
      return;
    }
    String digest = JavaTokens.digest(source);
    // The same input must give the same layout again.
    Random random = new Random(source.hashCode());
    String laidOut = laidOut(tokens, random);

    assertEquals(tokens, tokens(laidOut));
    assertEquals(digest, JavaTokens.digest(laidOut));

    // Where imports are missing a semicolon, one more can make two of them the same.
    if (!tokens.contains("import")) {
      tokens.add(random.nextInt(tokens.size() + 1), ";");
      assertNotEquals(digest, JavaTokens.digest(laidOut(tokens, random)));
    }
  }

  private static List<String> tokens(String source) throws MalformedSourceException {
    JavaLexer lexer = new JavaLexer(source);
    List<String> tokens = new ArrayList<>();
    for (String token = lexer.next(); !token.isEmpty(); token = lexer.next()) {
      tokens.add(token);
    }
    return tokens;
  }

  private static String laidOut(List<String> tokens, Random random) {
    StringBuilder text = new StringBuilder(gap(random));
    for (String token : tokens) {
      // A backslash of a translated escape must not begin another one.
      text.append(token.replace("\\", "\\u005c")).append(gap(random));
    }
    return text.toString();
  }

  private static String gap(Random random) {
    return GAPS.get(random.nextInt(GAPS.size()));
  }
}
