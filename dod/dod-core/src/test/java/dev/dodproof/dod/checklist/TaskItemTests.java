package dev.dodproof.dod.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskItemTests {

  private static final int FIRST_LINE = 13;

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- [ ] text",
        "* [ ] text",
        "+ [ ] text",
        "1. [ ] text",
        "7) [ ] text",
        "- [x] text",
        "- [X] text",
        "- [ ]text",
        "> - [ ] text",
        "- [ ]\ttext",
        "-  [ ] text",
        "   - [ ] text",
        "- [ ] **text**",
        "- [ ] [text](https://example.org)",
        "- [ ] <b>text</b>",
        "- [ ] te&#120;t",
        "- [ ] text\n\n  note",
        "- [ ] text {.other}",
        "- [ ] text <!-- note -->",
        "- plain\n  - [ ] text",
        "- [ ] # text",
        "<details>\n\n- [ ] text\n\n</details>"
      })
  void isReadFromThisMarkdown(String markdown) {
    Checklist checklist = Documents.withItems(root, markdown);

    assertThat(checklist.findings()).isEmpty();
    assertThat(checklist.allItems()).extracting(Item::text).containsExactly("text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n- [ ] text\n```", "~~~\n- [ ] text\n~~~", "<!--\n- [ ] text\n-->", "\\- [ ] text",
        "- \\[ ] text", "| a |\n| --- |\n| - [ ] text |", "-     [ ] text", "text [ ] more",
        "<pre>\n- [ ] text\n</pre>", "- [1] note", "- [^1] note", "- [link](https://example.org)",
        "`- [ ] text`", "- [ticket] text"
      })
  void isNotReadFromThisMarkdown(String markdown) {
    Checklist checklist = Documents.withItems(root, markdown);

    assertThat(Documents.problems(checklist)).containsExactly("document.empty:PHASE_X@0");
    assertThat(checklist.items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n-[ ] text",
        "\n- [] text",
        "\n- [  ] text",
        "\n- [✓] text",
        "\n- [ x] text",
        "\n- [-] text",
        "para\n2. [ ] text",
        "\n• [ ] text",
        "<div>\n- [ ] text\n</div>",
        "```\n- [ ] text",
        "<!--\n- [ ] text",
        "para\n    - [ ] text",
        "\n- [\u00a0] text"
      })
  void isMissedWithAFindingWhereALineOnlyLooksLikeOne(String markdown) {
    Checklist checklist = Documents.withItems(root, "- [ ] other\n\n" + markdown);

    assertThat(Documents.problems(checklist))
        .containsExactly("document.lookalike_item@" + (FIRST_LINE + 3));
  }

  @Test
  void withoutTextIsAFindingOfItsOwn() {
    Checklist checklist = Documents.withItems(root, "- [ ]\n- [ ] {#named}\n- [ ] 🚀\n- [x]\n");

    assertThat(Documents.problems(checklist))
        .containsExactly(
            "document.invalid_item@13",
            "document.invalid_item@14",
            "document.invalid_item@15",
            "document.invalid_item@16");
    assertThat(Documents.ids(checklist)).containsExactly("item-1", "named", "item-3", "item-4");
  }

  @Test
  void recordsItsTickAndClaimsTheSameWithAndWithoutIt() {
    Checklist ticked = Documents.withItems(root, "- [x] a: b, c\n");
    Checklist open = Documents.withItems(root, "- [ ] a: b, c\n");

    assertThat(ticked.items()).extracting(Item::ticked).containsExactly(true);
    assertThat(open.items()).extracting(Item::ticked).containsExactly(false);
    assertThat(ticked.criteria()).isEqualTo(open.criteria()).hasSize(2);
  }

  @Test
  void belongsToTheNearestTaskItemAround() {
    Checklist checklist =
        Documents.withItems(
            root,
            """
            - [ ] parent
              - [ ] child
                - plain
                  - [ ] grandchild
            - [ ] sibling
            """);

    Item parent = checklist.items().get(0);
    assertThat(checklist.items()).extracting(Item::text).containsExactly("parent", "sibling");
    assertThat(parent.children()).extracting(Item::text).containsExactly("child");
    assertThat(parent.children().get(0).children())
        .extracting(Item::text)
        .containsExactly("grandchild");
    assertThat(Documents.ids(checklist))
        .containsExactly("parent", "child", "grandchild", "sibling");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Seal:", "**Seal:**", "封印：", "Seal: {#seal}"})
  void onlyGroupsItsChildrenIfItEndsWithAColon(String text) {
    Checklist checklist = Documents.withItems(root, "- [ ] " + text + "\n  - [ ] a\n  - [ ] b\n");

    assertThat(checklist.items().get(0).criteria()).isEmpty();
    assertThat(Documents.ids(checklist)).containsExactly("a", "b");
  }

  @Test
  void isAClaimIfItEndsWithAColonAndHasNoChildren() {
    assertThat(Documents.ids(Documents.withItems(root, "- [ ] Seal:\n"))).containsExactly("seal");
  }

  @Test
  void losesItsMarkdownMarksButNotItsWords() {
    Checklist checklist =
        Documents.withItems(
            root,
            """
            - [ ] **bold _it_** `co  de` [link](https://a.example "t") ![image](u) \\*star\\* a*b*c
              snake_case [undefined] ${project.version} {x} caf&eacute;&nbsp;2 < 3 <https://b.example>
            """);

    assertThat(checklist.items())
        .extracting(Item::text)
        .isEqualTo(
            List.of(
                "bold it co de link image *star* abc snake_case [undefined] ${project.version} {x}"
                    + " café 2 < 3 https://b.example"));
  }

  @Test
  void hasItsLineAlsoBehindEmojiCrLfAndAByteOrderMark() {
    String text = "\uFEFF" + Documents.METADATA + "🚀🚀🚀\n\n- [ ] one 😀\n- [ ] two\n";
    Checklist checklist = Documents.read(root, text.replace("\n", "\r\n"));

    assertThat(checklist.findings()).isEmpty();
    assertThat(checklist.title()).isEqualTo("Title");
    assertThat(checklist.items())
        .extracting(item -> item.location().toString())
        .containsExactly(Documents.PATH + ":15", Documents.PATH + ":16");
    assertThat(checklist.metadata().commitLocation().line()).isEqualTo(9);
  }

  @Test
  void hasItsLineAlsoWithLoneCarriageReturns() {
    String text = Documents.METADATA + "- [ ] one\n\n- [ ] two\n";
    Checklist checklist = Documents.read(root, text.replace('\n', '\r'));

    assertThat(checklist.findings()).isEmpty();
    assertThat(checklist.items())
        .extracting(item -> item.location().line())
        .containsExactly(13, 15);
  }

  @Test
  void isReadInAnyScript() {
    Checklist checklist =
        Documents.withItems(
            root,
            """
            - [ ] Печать: ключ создан, подпись проверена
            - [ ] 封印：鍵の作成、署名の検証
            - [ ] الختم: إنشاء المفتاح، التحقق من التوقيع
            - [ ] हिन्दी पाठ
            - [ ] ÉTÉ
            """);

    assertThat(checklist.findings()).isEmpty();
    assertThat(Documents.ids(checklist))
        .containsExactly(
            "печать-ключ-создан",
            "печать-подпись-проверена",
            "封印-鍵の作成",
            "封印-署名の検証",
            "الختم-إنشاء-المفتاح",
            "الختم-التحقق-من-التوقيع",
            "हिन्दी-पाठ",
            "été");
  }
}
