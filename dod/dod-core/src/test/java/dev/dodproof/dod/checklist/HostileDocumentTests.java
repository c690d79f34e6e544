package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents made to keep the parser busy for ever. Without the limits most take minutes. */
class HostileDocumentTests {

  private static final Duration QUICKLY = Duration.ofMinutes(1);
  private static final int SIZE = 1_000_000;

  @TempDir private Path root;

  static Stream<Arguments> hostileTexts() {
    return Stream.of(
        arguments("growing back-tick runs", growingTicks(180_000)),
        arguments("back-tick runs in lines", growingTicks(180_000).replace("e", "e\nx")),
        arguments("unclosed links", "[a](".repeat(20_000)),
        arguments("unclosed links in lines", "x[a](\n".repeat(20_000)),
        arguments("unclosed links in a heading", "# " + "[a](".repeat(20_000)),
        arguments("closed links", "[a](b) ".repeat(13_000)),
        arguments("link definitions", "[a]: b\n".repeat(40_000)),
        arguments("link definitions in a list", "- " + "[a](\n  ".repeat(10_000) + "==="),
        arguments("brackets", "[".repeat(500_000)),
        arguments("quotes in one line", ">".repeat(40_000)),
        arguments("list markers in one line", "- ".repeat(4_000) + "x"),
        arguments("ordered markers in one line", "1. ".repeat(3_000) + "x"),
        arguments("nested lists in many lines", nestedLists(300)),
        arguments("many deep lines", ("- ".repeat(90) + "x\n\n").repeat(5_500)),
        arguments("many lines", "\n".repeat(60_000)),
        arguments("processing instructions", paragraphs("a " + "<? ".repeat(3_000))),
        arguments("declarations", paragraphs("a " + "<!X ".repeat(2_000))),
        arguments("entities", paragraphs("&amp; ".repeat(1_500))),
        arguments("braces", paragraphs("{a}".repeat(3_000))),
        arguments("emphasis", paragraphs("a**b" + "c* ".repeat(3_000))),
        arguments("escapes in a list", paragraphs("- " + "\\\\\n  ".repeat(1_900))),
        arguments("marks in lines", paragraphs("- " + "!]:@\n  ".repeat(1_400))),
        arguments("one long line", "a".repeat(500_000)),
        arguments("one long paragraph", "word word\n".repeat(40_000)),
        arguments("too many bytes", "x\n".repeat(600_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileTexts")
  void areRefusedQuicklyWithWhatWasFoundAndTheLimit(String name, String text) {
    Checklist checklist = quickly(() -> Documents.withItems(root, "- [ ] item\n\n" + text));

    assertThat(checklist.items()).isEmpty();
    assertThat(checklist.findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.DOCUMENT_UNREADABLE);
    assertThat(checklist.findings().get(0).expected()).startsWith("at most ");
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("attributes of a tag", paragraphs("a <x" + " a".repeat(4_000))),
        arguments("classes", paragraphs("x {" + ".a ".repeat(3_000) + "}")),
        arguments("title of a definition", "[a]: b \"" + "c\n".repeat(4_900)),
        arguments("emphasis within limits", "*a ".repeat(1_300) + " a*".repeat(1_300)),
        arguments("links within limits", paragraphs("[a](b) ".repeat(40))),
        arguments("empty items", "-\n".repeat(45_000)),
        arguments("headings", "a\n=\n".repeat(20_000)),
        arguments("comments", "<!-- a\n".repeat(40_000)),
        arguments("unpaired surrogate escapes and NUL", "\0&#xD800;\n".repeat(1_000)),
        arguments("brackets in an item", "- [ ] T: " + "((\"[{".repeat(80) + ", b"),
        arguments("quotes in an item", "- [ ] T: " + "'a \"b, ".repeat(1_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void endQuicklyWhateverTheAnswer(String name, String text) {
    Checklist checklist = quickly(() -> Documents.withItems(root, "- [ ] item\n\n" + text));

    assertThat(checklist.items().isEmpty())
        .isEqualTo(
            checklist.findings().stream()
                .anyMatch(finding -> finding.code() == FindingCode.DOCUMENT_UNREADABLE));
  }

  @Test
  void areToldFromHonestDocumentsOfTenThousandItems() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      items.append("- [ ] Part `").append(i);
      items.append("`: [link](https://example.org), **clause** (a, b)\n");
    }
    Checklist checklist = quickly(() -> Documents.withItems(root, items.toString()));

    assertThat(checklist.findings()).isEmpty();
    assertThat(checklist.criteria()).hasSize(20_000);
  }

  @Test
  void areReportedAtTheirLine() {
    Checklist checklist = Documents.withItems(root, "\ntext\n\nx" + "`".repeat(1_001) + "\n");

    assertThat(Documents.problems(checklist)).containsExactly("document.unreadable:PHASE_X@16");
    assertThat(checklist.findings().get(0).message())
        .isEqualTo(
            "found 1001 back-ticks in one paragraph; expected at most 1000; simplify the document");
  }

  private static Checklist quickly(Supplier<Checklist> read) {
    return assertTimeoutPreemptively(QUICKLY, read::get);
  }

  private static String growingTicks(int length) {
    StringBuilder text = new StringBuilder();
    for (int run = 1; text.length() < length; run++) {
      text.append('e').append("`".repeat(run));
    }
    return text.toString();
  }

  private static String nestedLists(int depth) {
    StringBuilder text = new StringBuilder();
    for (int level = 0; level < depth; level++) {
      text.append("  ".repeat(level)).append("- [ ] a\n");
    }
    return text.toString();
  }

  private static String paragraphs(String paragraph) {
    String block = paragraph + "\n\n";
    return block.repeat(SIZE / block.length());
  }
}
