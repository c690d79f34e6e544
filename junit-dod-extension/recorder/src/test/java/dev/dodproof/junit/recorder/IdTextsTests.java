package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.TestIdentifier;

class IdTextsTests {

  private static final UniqueId ENGINE = UniqueId.forEngine("junit-jupiter");
  private static final UniqueId TYPE = ENGINE.append("class", "a.b.Tests");

  private final IdTexts texts = new IdTexts();

  @Test
  void areThePlatformsOwn() {
    UniqueId nested = TYPE.append("nested-class", "Inner");
    for (UniqueId parent : List.of(TYPE, TYPE, nested, TYPE, ENGINE)) {
      assertAsThePlatformHasIt(parent, parent.append("method", "does()"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x(int, java.lang.String[])",
        "x(int, a.B$C) - #1_2",
        "a/b",
        "[1]",
        "50%",
        "a+b c",
        "x:y",
        "\u00e4\ud83d\ude00"
      })
  void encodeAsThePlatformDoes(String value) {
    assertAsThePlatformHasIt(TYPE, TYPE.append("method", value));
    UniqueId strange = TYPE.append("feature", value);
    assertAsThePlatformHasIt(strange, strange.append("scenario", value));
  }

  @Test
  void areRightForAChildThatIsNotCalledAfterItsParent() {
    assertAsThePlatformHasIt(TYPE, TYPE.append("a", "1").append("b", "2"));
    assertAsThePlatformHasIt(TYPE, ENGINE.append("class", "a.b.Tests2"));
    assertAsThePlatformHasIt(TYPE, ENGINE);
    assertAsThePlatformHasIt(TYPE, TYPE);
    assertAsThePlatformHasIt(TYPE, UniqueId.forEngine("other").append("class", "a.b.Tests"));
  }

  @Test
  void encodeEachAsciiCharacterAsThePlatformDoes() {
    for (char c = ' '; c <= '~'; c++) {
      assertAsThePlatformHasIt(TYPE, TYPE.append("method", "a" + c + "b"));
    }
  }

  @Test
  void areRightForARoot() {
    TestIdentifier root = TestIdentifier.from(new Node(ENGINE));

    assertThat(texts.of(root)).isEqualTo("[engine:junit-jupiter]");
  }

  private void assertAsThePlatformHasIt(UniqueId parent, UniqueId child) {
    Node node = new Node(child);
    node.setParent(new Node(parent));

    assertThat(texts.of(TestIdentifier.from(node))).isEqualTo(child.toString());
  }

  /** Any node. */
  private static final class Node extends AbstractTestDescriptor {

    Node(UniqueId id) {
      super(id, "any");
    }

    @Override
    public Type getType() {
      return TestDescriptor.Type.TEST;
    }
  }
}
