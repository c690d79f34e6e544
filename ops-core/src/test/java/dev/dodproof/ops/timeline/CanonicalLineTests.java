package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.ops.seal.CanonicalJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fast and the general way to check a line agree: whatever the fast one accepts, the general
 * one accepts with the same link; whatever we write ourselves, the fast one accepts.
 */
class CanonicalLineTests {

  private static final String DIGEST = "ab".repeat(32);

  @TempDir Path folder;
  private ObjectNode line = Feeds.emptyObject();

  @BeforeEach
  void writeALine() throws IOException {
    line = Feeds.json(Feeds.lines(Feeds.whole(folder.resolve("one.jsonl"), 1)).get(0));
  }

  /** Tells whether the fast way accepts, after seeing that the general one agrees. */
  static boolean accepts(byte[] bytes) {
    CanonicalLine fast = new CanonicalLine();
    // Not at the beginning of the array, and with other bytes behind.
    byte[] array = new byte[bytes.length + 20];
    Arrays.fill(array, (byte) '"');
    System.arraycopy(bytes, 0, array, 7, bytes.length);
    if (!fast.accepts(array, 7, 7 + bytes.length)) {
      return false;
    }
    try {
      TimelineRecord general = new RecordParser().parse(bytes);
      assertThat(fast.seq()).isEqualTo(general.seq());
      assertThat(fast.lost()).isEqualTo(general.lost());
      assertThat(hash(array, fast.prevHash())).isEqualTo(general.prevHash());
      assertThat(hash(array, fast.entryHash())).isEqualTo(general.entryHash());
      return true;
    } catch (BadRecordException e) {
      throw new AssertionError(
          "accepted the fast way only: " + new String(bytes, StandardCharsets.UTF_8), e);
    }
  }

  private static String hash(byte[] array, int at) {
    return new String(array, at, 64, StandardCharsets.US_ASCII);
  }

  /** The canonical bytes of a line with the hash that its content has. */
  private static byte[] sealed(ObjectNode json) throws BadRecordException {
    json.put("entry_hash", EntryHash.of(json));
    return CanonicalJson.of(json);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void acceptsEveryKindOfLineThatTheTimelineWrites() throws IOException {
    Path feed = folder.resolve("feed.jsonl");
    String nasty = "\"\\\b\f\n\r\t\u0000\u001f\u007f\u0085\u2028ä€\uD83D\uDE00/ <>";
    try (Timeline timeline = Feeds.timeline(feed)) {
      timeline.emit(Feeds.event("\uD83D"));
      timeline.emit(Feeds.event("plain"));
      timeline.emit(
          Feeds.event(nasty)
              .withStatus(nasty)
              .withEvidence(List.of("b", "a", nasty))
              .withHashes(Map.of("b", DIGEST, "a", DIGEST)));
      timeline.emit(
          Feeds.event("own")
              .withExtra("aaa", true)
              .withExtra("zzz", false)
              .withExtra("entry_has", -(1L << 53) + 1)
              .withExtra("entry_hashed", 0)
              .withExtra("tooth", nasty));
    }

    assertThat(Feeds.actions(feed)).containsExactly("gap", "plain", nasty, "own");
    assertThat(Feeds.lines(feed)).allMatch(each -> accepts(utf8(each)));
  }

  @Test
  void writesTheBytesThatALibraryCallsCanonical() throws IOException {
    Path feed = folder.resolve("feed.jsonl");
    String nasty = "\"\\\b\f\n\r\t\u0000\u001f\u007f\u0085\u2028ä€\uD83D\uDE00/ <>\uFB33";
    try (Timeline timeline = Feeds.timeline(feed)) {
      timeline.emit(
          Feeds.event(nasty)
              .withHashes(Map.of("\uFB33", DIGEST, "\uD83D\uDE00", DIGEST, "\u20ac", DIGEST))
              .withExtra("\uFB33", 1)
              .withExtra("\uD83D\uDE00", Integer.MIN_VALUE));
    }

    String written = Feeds.lines(feed).get(0);
    assertThat(utf8(written)).isEqualTo(CanonicalJson.of(Feeds.json(written)));
  }

  @Test
  void leavesALineInAnotherOrderToTheGeneralWay() throws Exception {
    String tool = line.remove("tool").textValue();
    line.put("tool", tool);

    assertThat(accepts(utf8(Feeds.rehashed(line)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0",
        "-0",
        "01",
        "+1",
        "1e3",
        "9007199254740992",
        "-9007199254740992",
        "",
        "-",
        "nul",
        "{\"b\":1,\"a\":2}",
        "{\"a\":1,\"a\":2}",
        "[1,]",
        "[,1]",
        "[1 ]",
        "{\"a\":}",
        "{\"a\"}",
        "\"\\u0009\"",
        "\"\\u001F\"",
        "\"\\u0041\"",
        "\"\\/\"",
        "\"\\ud83d\\ude00\"",
        "\"\t\"",
        "\"\\u00\"",
        "\"\\",
        "NaN"
      })
  void doesNotAcceptAValueThatIsNotCanonical(String value) throws Exception {
    line.put("own", "VALUE");
    String text = new String(sealed(line), StandardCharsets.UTF_8).replace("\"VALUE\"", value);

    assertThat(accepts(utf8(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "9007199254740991",
        "-9007199254740991",
        "null",
        "true",
        "false",
        "[]",
        "{}",
        "[1,[2,{\"a\":[]}],\"x\"]",
        "{\"a\":1,\"b\":{\"c\":null}}",
        "\"\\u0000\\u001f\\b\""
      })
  void acceptsAnyCanonicalValueOfAnOwnField(String value) throws Exception {
    line.set("own", Feeds.json("{\"x\":" + value + "}").get("x"));

    assertThat(accepts(sealed(line))).isTrue();
  }

  @Test
  void countsTheDepthAsTheGeneralWayDoes() throws Exception {
    for (int depth = 1; depth < 20; depth++) {
      line.set("own", Feeds.json("{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}").get("x"));

      assertThat(accepts(sealed(line))).isEqualTo(depth <= FeedFormat.MAX_DEPTH - 1);
    }
  }

  @Test
  void doesNotAcceptBytesThatAreNoUtf8() throws Exception {
    String[] bad = {
      "ff",
      "80",
      "c080",
      "c1bf",
      "e08080",
      "eda080",
      "edbfbf",
      "f08080bf",
      "f4908080",
      "f5808080",
      "c3",
      "e282",
      "f09f98"
    };
    byte[] good = sealed(line.put("own", "VALUE!"));
    String latin = new String(good, StandardCharsets.ISO_8859_1);
    for (String hex : bad) {
      String replaced =
          latin.replace(
              "VALUE!",
              new String(java.util.HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1));
      assertThat(accepts(replaced.getBytes(StandardCharsets.ISO_8859_1))).isFalse();
    }
  }

  @Test
  void doesNotAcceptAFieldThatTheFormatForbids() throws Exception {
    for (String change :
        List.of(
            "{\"lost\":1}",
            "{\"action\":\"gap\"}",
            "{\"action\":\"gap\",\"lost\":0}",
            "{\"ts_epoch_ms\":0}",
            "{\"ts_epoch_ms\":253402300800000}",
            "{\"ts_utc\":\"2026-03-04T12:00:00.124Z\"}",
            "{\"status\":1}",
            "{\"evidence\":[1]}",
            "{\"evidence\":\"a\"}",
            "{\"hashes\":{\"a\":\"b\"}}",
            "{\"hashes\":[]}",
            "{\"prev_hash\":\"AB\"}",
            "{\"seq\":\"1\"}",
            "{\"tool\":null}")) {
      ObjectNode changed = line.deepCopy();
      changed.setAll(Feeds.json(change));

      assertThat(accepts(sealed(changed))).as(change).isFalse();
    }
  }

  @Test
  void doesNotAcceptALineWithoutARequiredField() throws Exception {
    for (String name : List.copyOf(FeedFormat.RESERVED_NAMES)) {
      ObjectNode changed = line.deepCopy();
      if (changed.remove(name) != null && !name.equals("entry_hash")) {
        assertThat(accepts(sealed(changed))).as(name).isFalse();
      }
    }
  }

  /** One byte is replaced, removed or inserted at every place of a line. */
  @Test
  void acceptsNoLineWithAByteChanged() throws Exception {
    line.put("status", "ä\n").put("own", 12);
    line.putArray("evidence").add("a");
    line.putObject("hashes").put("a", DIGEST);
    byte[] good = sealed(line);
    assertThat(accepts(good)).isTrue();
    for (int at = 0; at < good.length; at++) {
      for (byte other : new byte[] {'"', '\\', ',', '}', '0', 'a', ' ', 0, (byte) 0xc3}) {
        byte[] replaced = good.clone();
        replaced[at] = other;
        assertThat(accepts(replaced)).isEqualTo(other == good[at]);
        byte[] inserted = Arrays.copyOf(good, good.length + 1);
        System.arraycopy(good, at, inserted, at + 1, good.length - at);
        inserted[at] = other;
        assertThat(accepts(inserted)).isFalse();
      }
      byte[] removed = Arrays.copyOf(good, good.length - 1);
      System.arraycopy(good, at + 1, removed, at, good.length - at - 1);
      assertThat(accepts(removed)).isFalse();
      assertThat(accepts(Arrays.copyOf(good, at))).isFalse();
    }
  }

  /** Random lines with their right hash: some canonical, some not, many breaking a rule. */
  @Test
  void agreesWithTheGeneralWayOnRandomLines() throws Exception {
    Random random = new Random(42);
    int accepted = 0;
    for (int i = 0; i < 2000; i++) {
      ObjectNode changed = line.deepCopy();
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        RandomFields.change(changed, random);
      }
      byte[] canonical = sealed(changed);
      accepted += accepts(canonical) ? 1 : 0;
      canonical[random.nextInt(canonical.length)] = (byte) random.nextInt(256);
      boolean unused = accepts(canonical);
    }
    assertThat(accepted).isBetween(400, 1900);
  }
}
