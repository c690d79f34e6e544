package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Sample.criterion;
import static dev.dodproof.dod.report.Sample.proven;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.verdict.PhaseVerdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What holds for the page whatever it shows: well-formed, accessible, self-contained, bounded. */
class HtmlReportStructureTests {

  private static final String HEADINGS = "//h1|//h2|//h3|//h4|//h5|//h6";

  private final String html =
      HtmlReport.of(List.of(Samples.allProven(), Samples.partial(), Samples.designed()));
  private final Page page = Page.of(html);

  @Test
  void namesItsLanguageAndLandmarks() {
    assertThat(page.one("/html").getAttribute("lang")).isEqualTo("en");
    assertThat(page.all("//main")).hasSize(1);
    assertThat(page.all("/html/body/header")).hasSize(1);
    assertThat(page.all("/html/body/footer")).hasSize(1);
    assertThat(page.all("//h1")).hasSize(1);
  }

  @Test
  void skipsNoLevelOfHeadings() {
    int before = 0;
    for (Element heading : page.all(HEADINGS)) {
      int level = heading.getTagName().charAt(1) - '0';
      assertThat(level).as(heading.getTextContent()).isBetween(1, before + 1);
      before = level;
    }
    assertThat(before).isPositive();
  }

  @Test
  void namesEveryRegion() {
    List<String> ids = page.values("//*[@id]", "id");

    assertThat(page.all("//section[not(@aria-labelledby)]")).isEmpty();
    assertThat(page.all("//nav[not(@aria-label)]")).isEmpty();
    assertThat(ids).containsAll(page.values("//section", "aria-labelledby"));
  }

  @Test
  void givesEveryIdOnceEvenToPhasesOfOneName() {
    assertThat(page.values("//*[@id]", "id")).doesNotHaveDuplicates().contains("PHASE_OPS.2");
  }

  @Test
  void leadsEveryLinkToAPlaceOfThePage() {
    List<String> targets = page.values("//*[@id]", "id").stream().map(id -> "#" + id).toList();

    assertThat(page.values("//a", "href")).isNotEmpty().allMatch(targets::contains);
    assertThat(page.one("/html/body/a[1]").getAttribute("href")).isEqualTo("#main");
  }

  @Test
  void titlesEveryTable() {
    assertThat(page.all("//table")).isNotEmpty();
    assertThat(page.all("//table[not(caption)]")).isEmpty();
    assertThat(page.all("//th[not(@scope)]")).isEmpty();
  }

  @Test
  void hidesMarksFromScreenReadersSinceWordsStandBesideThem() {
    assertThat(page.all("//*[@class='mark'][not(@aria-hidden='true')]")).isEmpty();
    assertThat(page.all("//*[@class='mark'][not(following-sibling::node())]")).isEmpty();
  }

  @Test
  void labelsEveryControl() {
    assertThat(page.all("//input[not(ancestor::label)]|//select[not(ancestor::label)]")).isEmpty();
  }

  @Test
  void isReadableWithoutScript() {
    assertThat(page.all("//*[@hidden]")).containsExactly(page.one("//form"));
  }

  @Test
  void loadsNothing() {
    assertThat(page.all("//link|//img|//iframe|//object|//embed|//base|//*[@src]")).isEmpty();
    assertThat(html).doesNotContainIgnoringCase("http:").doesNotContainIgnoringCase("https:");
    assertThat(Assets.STYLE).doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void admitsItsOwnStyleAndScriptByDigestOnly() throws NoSuchAlgorithmException {
    String policy =
        page.one("//meta[@http-equiv='Content-Security-Policy']").getAttribute("content");

    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src '"
                + digest(page.text("//style"))
                + "'; script-src '"
                + digest(page.text("//script"))
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(page.all("//*[@style]")).isEmpty();
    assertThat(html).contains(Assets.STYLE).contains(Assets.SCRIPT);
  }

  @Test
  void honoursDarkSchemePrintAndForcedColours() {
    assertThat(Assets.STYLE)
        .contains("prefers-color-scheme: dark", "@media print", "forced-colors: active");
    assertThat(page.one("//meta[@name='color-scheme']").getAttribute("content"))
        .isEqualTo("light dark");
  }

  @Test
  void staysBoundedWithTenThousandCriteria() {
    String large = HtmlReport.of(List.of(Samples.large(10_000)));

    assertThat(large.length()).isLessThan(20_000_000);
    Page parsed = Page.of(large);
    assertThat(parsed.all("//div[@data-state='proven']")).hasSize(9_000);
    assertThat(parsed.all("//div[@data-state='open']")).hasSize(1_000);
    assertThat(parsed.texts("//nav[@class='shortcuts']//li")).hasSize(13);
    assertThat(Assets.STYLE).contains("content-visibility: auto");
  }

  @Test
  void givesTheSamePageForTheSameVerdict() {
    assertThat(HtmlReport.of(List.of(Samples.partial())))
        .isEqualTo(HtmlReport.of(List.of(Samples.partial())));
  }

  @Test
  void anchorsCriteriaWhoseIdsCannotBeLinkedTo() {
    PhaseVerdict verdict =
        new Sample()
            .item(
                "",
                "two",
                proven(criterion("a b\"<", "one", 1)),
                proven(criterion("größe", "two", 2)))
            .build();
    Page odd = Page.of(HtmlReport.of(List.of(verdict)));

    assertThat(odd.values("//div[@data-state]", "id"))
        .containsExactly("PHASE_OPS.criterion", "PHASE_OPS.criterion.2");
  }

  private static String digest(String text) throws NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }
}
