package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Sample.criterion;
import static dev.dodproof.dod.report.Sample.declared;
import static dev.dodproof.dod.report.Sample.unproven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.evidence.Attachment;
import dev.dodproof.dod.evidence.Attachment.AttachedFile;
import dev.dodproof.dod.evidence.Attachment.Value;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.inventory.DeclaredTest;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.verdict.FeedState;
import dev.dodproof.dod.verdict.PhaseVerdict;
import dev.dodproof.dod.verdict.TestEvidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Puts hostile text wherever text comes from outside. */
class HostileTextTests {

  private static final String CONTROL = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\n]]";

  static Stream<String> hostileTexts() {
    return Stream.of(
        "</title><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "]]><!--",
        "&lt;b&gt; &#0; &nbsp",
        "a\u202eb\u2066c\u200bd",
        "\u001b[2J\u001b]0;title\u0007\u009b31m",
        "line one\n## PROVEN\n| ✅ proven | x |",
        "\u0000\ufffe\ud800",
        "$(touch x); `touch y`");
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void neverBecomesMarkupOfThePage(String text) {
    String html = HtmlReport.of(List.of(verdict(text)));
    Page page = Page.of(html);

    assertThat(page.all("//script")).hasSize(1);
    assertThat(page.all("//img|//b|//*[@onmouseover]|//*[@onerror]")).isEmpty();
    assertThat(page.texts("//h2")).hasSize(1);
    assertThat(html).doesNotContainPattern(CONTROL);
    assertThat(page.texts("//span[@class='text']")).containsExactly(Visible.text(text));
    assertThat(page.text("//p[@class='document-title']")).isEqualTo(Visible.text(text));
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void neverBecomesMarkupOfTheSummary(String text) {
    String markdown = MarkdownReport.of(List.of(verdict(text)));

    assertThat(markdown).doesNotContainPattern(CONTROL);
    assertThat(markdown.replaceAll("`[^`\n]*`", "")).doesNotContain("<", "@");
    assertThat(markdown.lines().filter(line -> line.startsWith("#")))
        .hasSize(3)
        .endsWith("### Evidence", "### What to do");
    assertThat(markdown.lines().filter(line -> line.startsWith("|")))
        .hasSize(3)
        .allMatch(row -> row.replace("\\|", "").chars().filter(c -> c == '|').count() == 5);
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void neverSteersTheTerminal(String text) {
    assertThat(ConsoleSummary.of(verdict(text), false))
        .noneMatch(line -> line.matches("(?s).*[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}].*"));
    assertThat(ConsoleSummary.of(verdict(text), true))
        .map(line -> line.replaceAll("\u001b\\[[0-9;]+m", ""))
        .containsExactlyElementsOf(ConsoleSummary.of(verdict(text), false));
    assertThat(Explanation.of(verdict(text)))
        .noneMatch(line -> line.matches("(?s).*[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}].*"));
  }

  private static PhaseVerdict verdict(String text) {
    Finding finding =
        new Finding(
            FindingCode.CRITERION_FAILED, text, new SourceLocation(text, 3), text, text, text);
    return new Sample()
        .phase(text)
        .title(text)
        .run(text)
        .repository(new RepositoryState.Unknown(text))
        .feed(new FeedState.Damaged(text, 3, text))
        .item(
            text,
            text,
            unproven(
                criterion(text, text, 1),
                List.of(failedWithEvidence(declared("p." + text, text), text)),
                finding))
        .other(Sample.finding(FindingCode.FEED_DAMAGED, text, text, 3))
        .build();
  }

  private static TestEvidence failedWithEvidence(DeclaredTest test, String text) {
    List<Attachment> attachments =
        List.of(new AttachedFile(text, text, 1, text), new Value(text, text, text));
    return new TestEvidence(
        test, Optional.of(new TestResult(test.id(), Outcome.FAILED, text, 1, 0, attachments)));
  }
}
