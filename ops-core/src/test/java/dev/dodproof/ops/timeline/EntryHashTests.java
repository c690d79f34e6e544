package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EntryHashTests {

  @Test
  void isTheSha256OfTheCanonicalFormWithoutEntryHash() throws Exception {
    ObjectNode line =
        Feeds.json("{\"b\": [1, true], \"entry_hash\": \"x\", \"a\": \"\\u00e4\\u2028/\\u000f\"}");

    String canonical = "{\"a\":\"ä\u2028/\\u000f\",\"b\":[1,true]}";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
    assertThat(EntryHash.of(line)).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void sortsNamesByUtf16CodeUnitAsRfc8785Demands() throws Exception {
    ObjectNode line =
        Feeds.json("{\"\\ufb33\": 1, \"\\ud83d\\ude00\": 2, \"\\u20ac\": 3, \"1\": 4}");

    String canonical = "{\"1\":4,\"\u20ac\":3,\"\uD83D\uDE00\":2,\"\uFB33\":1}";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
    assertThat(EntryHash.of(line)).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void keepsTheLargestIntegersExact() throws Exception {
    ObjectNode line = Feeds.json("{\"a\": 9007199254740991, \"b\": -9007199254740991}");

    String canonical = "{\"a\":9007199254740991,\"b\":-9007199254740991}";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
    assertThat(EntryHash.of(line)).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void doesNotChangeTheLine() throws Exception {
    ObjectNode line = Feeds.json("{\"entry_hash\": \"x\"}");

    EntryHash.of(line);

    assertThat(line.get("entry_hash").textValue()).isEqualTo("x");
  }

  @Test
  void refusesHalfASurrogatePair() throws Exception {
    ObjectNode line = Feeds.json("{\"a\": \"\\ud83d\"}");

    assertThatExceptionOfType(BadRecordException.class)
        .isThrownBy(() -> EntryHash.of(line))
        .withMessageContaining("surrogate");
  }
}
