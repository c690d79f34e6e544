package dev.dodproof.archrules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Digests a Java source by what it says, not by how it is laid out.
 *
 * <p>Beyond white space and comments, what formatters change without changing the program is no
 * difference: the order of imports, the order of modifiers that stand together, the indentation of
 * text blocks, and Unicode escapes.
 */
final class JavaTokens {

  private static final Set<String> MODIFIERS =
      Set.of(
          "public",
          "protected",
          "private",
          "abstract",
          "default",
          "static",
          "final",
          "transient",
          "volatile",
          "synchronized",
          "native",
          "strictfp");

  /** Half a surrogate pair, as an escape may name it. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private final MessageDigest digest = Sha256.newDigest();
  private final TreeSet<String> imports = new TreeSet<>();
  private final List<String> modifiers = new ArrayList<>();

  private JavaTokens() {
    add("java-tokens/v1");
  }

  static String digest(String source) throws MalformedSourceException {
    return new JavaTokens().of(new JavaLexer(source));
  }

  private String of(JavaLexer lexer) throws MalformedSourceException {
    for (String token = lexer.next(); !token.isEmpty(); token = lexer.next()) {
      if (MODIFIERS.contains(token)) {
        modifiers.add(token);
        continue;
      }
      addModifiers();
      if (token.equals("import")) {
        imports.add(importDeclaration(lexer));
      } else if (token.startsWith(JavaLexer.TEXT_BLOCK)) {
        add(TextBlock.withoutIndentation(token));
      } else {
        add(token);
      }
    }
    addModifiers();
    // No other declaration stands before an import, so their place says nothing.
    imports.forEach(this::add);
    return Sha256.written(digest.digest());
  }

  private static String importDeclaration(JavaLexer lexer) throws MalformedSourceException {
    StringBuilder declaration = new StringBuilder("import");
    for (String token = lexer.next(); !token.isEmpty(); token = lexer.next()) {
      if (token.equals(";")) {
        break;
      }
      declaration.append(' ').append(token);
    }
    return declaration.toString();
  }

  private void addModifiers() {
    modifiers.stream().sorted().forEach(this::add);
    modifiers.clear();
  }

  /** Adds a token with its length, so that no two sequences of tokens look the same. */
  private void add(String token) {
    byte[] bytes = withEscapedHalves(token).getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  /** UTF-8 has no halves: each would be digested as a question mark. */
  private static String withEscapedHalves(String token) {
    return HALF.matcher(token)
        .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
  }
}
