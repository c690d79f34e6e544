package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceTextTests {

  private static final String HARD = String.join("/", "", "home", "bob");

  private static List<String> found(String name, String content) {
    return ResourceSearch.hardPaths(name, content.getBytes(StandardCharsets.UTF_8)).stream()
        .map(path -> path.text() + " at " + path.location())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.properties | d=C\\:\\\\Users\\\\bob   | d=C:\\Users\\bob",
        "a.properties | d=\\u002fhome\\u002fbob  | d=/home/bob",
        "a.properties | d = C:\\Users            | d = C:\\Users",
        "a.properties | d=\\u00                  |",
        "a.properties | # /home/bob              | # /home/bob",
        "a.json       | {\"d\": \"\\/home\\/bob\"} | /home/bob",
        "a.json       | {\"d\": \"C:\\\\data\"}  | C:\\data",
        "a.json       | {\"d\": \"\\u002ftmp\"}  | /tmp",
        "a.json       | {\"/home/bob\": 1}       | /home/bob",
        "a.json       | // see /tmp/x            | // see /tmp/x",
        "a.json       | {\"d\": \"/home/bob      | \"/home/bob",
        "a.json       | {\"d\": \"a\\\" /tmp\"}  | a\" /tmp",
        "a.yaml       | d: \"C:\\\\data\"        | d: \"C:\\data\"",
        "a.yml        | d: \"\\x2ftmp\"          | d: \"/tmp\"",
        "a.yml        | d: '\\\\host\\share'     | d: '\\\\host\\share'",
        "a.xml        | <d>&#47;home/bob</d>     | <d>/home/bob</d>",
        "a.xml        | <d p='&#x2F;tmp'/>       | <d p='/tmp'/>",
        "a.xml        | <d p=&quot;/tmp&quot;/>  | <d p=\"/tmp\"/>",
        "a.xml        | &#1114112;&#xfffffff;    |",
        "a.html       | <a href=\"/home/bob\">   |"
      })
  void decodesWhatTheFormatEscapes(String name, String content, String text) {
    assertThat(found(name, content))
        .isEqualTo(text == null ? List.of() : List.of(text + " at " + name + ":1"));
  }

  @Test
  void tellsEachStringOfALineOfJson() {
    assertThat(found("a.json", "\n{\"a\":\"" + HARD + "/a\",\"b\":[\"" + HARD + "/b\",\"x\"]}"))
        .containsExactly(HARD + "/a at a.json:2", HARD + "/b at a.json:2");
  }

  @Test
  void tellsTheLineOfAContinuedProperty() {
    assertThat(found("a.properties", "a=x,\\\n  y,\\\n  " + HARD + "\nb=1"))
        .containsExactly(HARD + " at a.properties:3");
  }

  @Test
  void joinsAPathThatIsContinued() {
    assertThat(found("a.properties", "x=1\na=/ho\\\n   me/bob\nb=1"))
        .containsExactly("a=/home/bob at a.properties:2");
  }

  @Test
  void doesNotContinueAComment() {
    assertThat(found("a.properties", "#a=/ho\\\nme/bob")).isEmpty();
  }

  @Test
  void doesNotContinueAfterAnEscapedBackslash() {
    assertThat(found("a.properties", "a=/ho\\\\\nme/bob")).isEmpty();
  }

  @Test
  void showsThePartOfALongLineThatHasThePath() {
    String text = "x".repeat(500) + " " + HARD + " " + "y".repeat(500);

    assertThat(found("a.txt", text))
        .singleElement()
        .asString()
        .startsWith("…x")
        .contains(" " + HARD + " y")
        .hasSizeLessThan(230);
  }
}
