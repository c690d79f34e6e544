package dev.dodproof.dod.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds where the code of a source names an annotation that claims, by its own name or by one that
 * the source gives it. Where it is in doubt what is code, every mention counts: a claim taken for
 * none would never be missed.
 */
final class ClaimMentions {

  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final Pattern FOREIGN_LETTERS = Pattern.compile("[^\\x00-\\x7f]++");
  private static final int MAX_BYTES_PER_LETTER = 4;

  private static final Pattern BYTE_ORDER_MARK =
      Pattern.compile("^(?:\u00fe\u00ff|\u00ff\u00fe|\u00ef\u00bb\u00bf)");
  private static final Pattern PACKAGE =
      Pattern.compile("^(?:.*\\*/)?\\s*+package\\b\\s*+([\\w.]*+)");

  /** What makes a name known and claims nothing yet: an import, or Kotlin's {@code typealias}. */
  private static final Pattern NAMING =
      Pattern.compile(
          "(?<![^\\n\\r;])[ \\t]*+(?:(?:public|internal|private)[ \\t]++)?+"
              + "(?:import|typealias)\\b[^;\\n\\r]*+");

  private static final Pattern WORD = Pattern.compile("[\\w\\x80-\\xff]++");
  private static final String OTHER_NAME = "\\s*+`?+(" + WORD + ")";

  private final Pattern annotation;
  private final Pattern alias;

  /**
   * A source that names such an annotation.
   *
   * @param line the first line that does, from 1
   * @param packagePath the package it declares, with {@code /} at its end, or {@code ""}; empty if
   *     that is in doubt
   */
  record Mention(int line, Optional<String> packagePath) {}

  /** Searches for annotations by their simple names. */
  ClaimMentions(Collection<String> annotations) {
    String name =
        annotations.stream()
            .map(ClaimMentions::spelling)
            .collect(Collectors.joining("|", "(?<!\\w)(?:", ")(?!\\w)"));
    this.annotation = Pattern.compile(name);
    this.alias =
        Pattern.compile(
            name + "`?+\\s*+(?:as\\b|=>)" + OTHER_NAME + "|\\btypealias\\b" + OTHER_NAME);
  }

  private static String spelling(String name) {
    return FOREIGN_LETTERS.matcher(Pattern.quote(name)).replaceAll(ClaimMentions::anyBytes);
  }

  /** Letters beyond ASCII are other bytes in each encoding. */
  private static String anyBytes(MatchResult letters) {
    int most = letters.group().length() * MAX_BYTES_PER_LETTER;
    return Matcher.quoteReplacement("\\E[^\\n\\r]{1," + most + "}?\\Q");
  }

  /** Searches the first {@link #MAX_BYTES} bytes of a source. */
  Optional<Mention> in(Path file) throws IOException {
    try (InputStream input = Files.newInputStream(file)) {
      return in(String.valueOf(file.getFileName()), input.readNBytes(MAX_BYTES));
    }
  }

  /** Searches the bytes of a source of some name. */
  Optional<Mention> in(String fileName, byte[] bytes) {
    // Every byte is a character here, whatever the encoding of the project; of UTF-16 the zeros
    // are too many.
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    String source = BYTE_ORDER_MARK.matcher(text).replaceFirst("");
    return SourceCode.of(fileName, source)
        .map(
            code ->
                inLines(
                    NAMING.matcher(code).replaceAll(naming -> SourceCode.blank(naming.group())),
                    aliases(code)))
        .orElseGet(() -> inLines(SourceCode.unescaped(source), Set.of()));
  }

  private Optional<Mention> inLines(String text, Set<String> aliases) {
    List<String> lines = text.lines().toList();
    return IntStream.range(0, lines.size())
        .filter(index -> names(lines.get(index), aliases))
        .mapToObj(index -> new Mention(index + 1, packagePath(lines)))
        .findFirst();
  }

  private boolean names(String line, Set<String> aliases) {
    return annotation.matcher(line).find()
        || (!aliases.isEmpty()
            && WORD.matcher(line).results().map(MatchResult::group).anyMatch(aliases::contains));
  }

  private Set<String> aliases(String code) {
    return NAMING
        .matcher(code)
        .results()
        .map(MatchResult::group)
        .filter(naming -> annotation.matcher(naming).find())
        .flatMap(naming -> alias.matcher(naming).results())
        .map(named -> named.group(named.group(1) == null ? 2 : 1))
        .collect(Collectors.toSet());
  }

  private static Optional<String> packagePath(List<String> lines) {
    List<String> declared =
        lines.stream()
            .map(PACKAGE::matcher)
            .filter(Matcher::find)
            .map(declaration -> declaration.group(1).replace('.', '/') + '/')
            .distinct()
            .toList();
    return switch (declared.size()) {
      case 0 -> Optional.of("");
      case 1 -> Optional.of(declared.get(0));
      default -> Optional.empty();
    };
  }
}
