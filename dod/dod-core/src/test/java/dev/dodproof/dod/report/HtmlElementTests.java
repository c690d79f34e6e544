package dev.dodproof.dod.report;

import static dev.dodproof.dod.report.Html.element;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlElementTests {

  @Test
  void escapesText() {
    assertThat(markup(element("p").add("</p><script>alert('1' & \"2\")</script>")))
        .isEqualTo("<p>&lt;/p&gt;&lt;script&gt;alert('1' &amp; \"2\")&lt;/script&gt;</p>");
  }

  @Test
  void escapesAttributeValues() {
    assertThat(markup(element("p").attribute("title", "\" onclick='x' <b>&\n")))
        .isEqualTo("<p title=\"&quot; onclick=&#39;x&#39; &lt;b&gt;&amp;\"></p>");
  }

  @Test
  void makesInvisibleCharactersVisible() {
    assertThat(markup(element("p").outside("a\u202eb\u0000")))
        .isEqualTo("<p><bdi>a⟨U+202E⟩b⟨U+0000⟩</bdi></p>");
  }

  @Test
  void closesVoidElementsAsXmlDoes() {
    assertThat(markup(element("p").add(element("br")).add("x"))).isEqualTo("<p><br />x</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onclick", "onload", "style"})
  void refusesAttributesThatRunOrStyle(String attribute) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> element("p").attribute(attribute, "x"))
        .withMessageContaining(attribute);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org", "javascript:alert(1)", "//example.org", ""})
  void refusesLinksOutOfThePage(String target) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> element("a").attribute("href", target))
        .withMessageContaining("within the page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p><script", "p q", "P", "ä"})
  void refusesNamesThatAreNone(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> element(name));
    assertThatIllegalArgumentException().isThrownBy(() -> element("p").attribute(name, "x"));
  }

  private static String markup(Html html) {
    StringBuilder out = new StringBuilder();
    html.appendTo(out);
    return out.toString();
  }
}
