package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is an edit of a Java source, and what is not. */
class JavaTokensTests {

  private record Pair(String before, String after) {}

  static Pair[] same() {
    return new Pair[] {
      new Pair("class A {}", "class A\n{\t}\r\n"),
      new Pair("class A {}", "/** Is. */ class A { // end\n}"),
      new Pair("class A {}", "\uFEFFclass A {}"),
      new Pair("class A {}", "class A {}\u001a"),
      new Pair("class A {}", "\\u0063lass \\uuu0041 {}"),
      new Pair("import a.B; import c.D;", "import c.D;\n\nimport a.B;"),
      new Pair("import a.B; import c.D;", "import a.B; import a.B; import c.D;"),
      new Pair("public static final int X = 1;", "final static public int X = 1;"),
      new Pair("Map<A, List<B>> x;", "Map<A, List<B> > x;"),
      new Pair("x = \"\"\"\n    a\n      b\n    \"\"\";", "x = \"\"\"\n  a\n    b\n  \"\"\";"),
      new Pair("x = \"\"\"\n  a\n  \"\"\";", "x = \"\"\"  \r\n  a  \r\n  \"\"\";"),
    };
  }

  @ParameterizedTest
  @MethodSource("same")
  void isNoEdit(Pair pair) throws Exception {
    assertThat(JavaTokens.digest(pair.after())).isEqualTo(JavaTokens.digest(pair.before()));
  }

  static Pair[] different() {
    return new Pair[] {
      new Pair("int a;", "int b;"),
      new Pair("inta;", "int a;"),
      new Pair("x = \"a b\";", "x = \"a  b\";"),
      new Pair("x = \"// a\";", "x = \"// b\";"),
      new Pair("x = '\\'';", "x = '\\\"';"),
      new Pair("x = a++ + b;", "x = a + ++b;"),
      new Pair("x = a - -b;", "x = a-- - b;"),
      new Pair("x = 1;", "x = 1L;"),
      new Pair("x = 0x1e + 5;", "x = 0x1e+6;"),
      new Pair("x = 1e+5;", "x = 1e-5;"),
      new Pair("f(a, b);", "f(a); b;"),
      new Pair("f(1, 23);", "f(12, 3);"),
      new Pair("import a.B;", "import static a.B;"),
      new Pair("import a.B; import a.C;", "import a.B;"),
      new Pair("static int x;", "int x;"),
      new Pair("int a; static int b;", "static int a; int b;"),
      new Pair("x = \"\"\"\n  a\n    b\n  \"\"\";", "x = \"\"\"\n  a\n   b\n  \"\"\";"),
      new Pair("x = \"\"\"\n  a\n  \"\"\";", "x = \"\"\"\n  a\\\n  \"\"\";"),
      new Pair("x = \"\"\"\n  a\"\"\";", "x = \"\"\"\n  a\n  \"\"\";"),
      new Pair("x = \"\\\\u0041\";", "x = \"\\u0041\";"),
      new Pair("x = '\\ud800';", "x = '\\udc00';"),
      new Pair("x = '\\ud800';", "x = '?';"),
      new Pair("@Deprecated class A {}", "class A {}"),
      new Pair("class A {}", "class A {};"),
    };
  }

  @ParameterizedTest
  @MethodSource("different")
  void isAnEdit(Pair pair) throws Exception {
    assertThat(JavaTokens.digest(pair.after())).isNotEqualTo(JavaTokens.digest(pair.before()));
  }

  static Map.Entry<String, String>[] malformed() {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map.Entry<String, String>[] all =
        new Map.Entry[] {
          Map.entry("a\n/* b\n c", "2: found a comment without end"),
          Map.entry("a\r\nb\r\n\"c\r\n\"", "3: found a literal without end in its line"),
          Map.entry("'a", "1: found a literal without end in its line"),
          Map.entry("\"a\\\n\"", "1: found a literal without end in its line"),
          Map.entry("\n\n\"\"\"\n a\n\\\"\"\"", "3: found a text block without end"),
          Map.entry("a\n\\u00g1", "2: found a Unicode escape without four hex digits"),
          Map.entry("\\u", "1: found a Unicode escape without four hex digits"),
          Map.entry("\\u\u0661234", "1: found a Unicode escape without four hex digits"),
          Map.entry("a # b", "1: found a character that begins no token (U+0023)"),
          Map.entry("a\n\u0000", "2: found a character that begins no token (U+0000)"),
          Map.entry("a\\b", "1: found a character that begins no token (U+005C)"),
        };
    return all;
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void saysWhereATextStopsBeingJava(Map.Entry<String, String> sample) {
    assertThatExceptionOfType(MalformedSourceException.class)
        .isThrownBy(() -> JavaTokens.digest(sample.getKey()))
        .satisfies(
            refusal ->
                assertThat(refusal.line() + ": " + refusal.getMessage())
                    .isEqualTo(sample.getValue()));
  }

  @Test
  void whatIsNotUtf8IsReadAsLatin1() throws Exception {
    byte[] latin = "class \u00c4 {}".getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf = "class \u00c4 {}".getBytes(StandardCharsets.UTF_8);

    assertThat(Exactness.TOKENS.digest("A.java", latin))
        .isEqualTo(Exactness.TOKENS.digest("A.java", utf));
  }

  @Test
  void aTokenDigestIsNeverThatOfOtherContent() throws Exception {
    assertThat(Exactness.TOKENS.digest("A.java", new byte[0]))
        .isNotEqualTo(Exactness.TOKENS.digest("A.kt", new byte[0]));
  }
}
