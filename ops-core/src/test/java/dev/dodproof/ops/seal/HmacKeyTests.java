package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HmacKeyTests {

  private static final String HEX =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

  /** Computed with Python's hmac module. */
  @Test
  void signsAsRfc2104Says() throws KeyFormatException {
    HmacKey key = HmacKey.ofHex(HEX);
    byte[] signature = key.sign(new byte[0]);
    assertThat(HexFormat.of().formatHex(signature))
        .isEqualTo("d38b42096d80f45f826b44a9d5607de72496a415d3f4a1a8c88e3bb9da8dc1cb");
    assertThat(key.verify(new byte[0], signature)).isTrue();
  }

  @Test
  void refusesEverySignatureWithOneChangedBitOrAnotherLength() {
    HmacKey key = HmacKey.generate();
    byte[] signature = key.sign(new byte[] {1});
    for (int bit = 0; bit < 8 * signature.length; bit++) {
      byte[] changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(key.verify(new byte[] {1}, changed)).as("bit %d", bit).isFalse();
    }
    assertThat(key.verify(new byte[] {1}, new byte[0])).isFalse();
    assertThat(key.verify(new byte[] {1}, new byte[33])).isFalse();
    assertThat(key.verify(new byte[] {2}, signature)).isFalse();
    assertThat(HmacKey.generate().verify(new byte[] {1}, signature)).isFalse();
  }

  static Stream<String> keys() {
    return Stream.of(HEX, HEX.toUpperCase(Locale.ROOT), HEX + "\n", HEX + "\r\n");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void readsDigitsOfEitherCaseWithALineEnd(String text) throws KeyFormatException {
    assertThat(HmacKey.ofHex(text).toHex()).asString(StandardCharsets.US_ASCII).isEqualTo(HEX);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", HEX + "00", " " + HEX, HEX + " ", HEX + "\n\n", "0x" + HEX})
  void refusesOtherTextsWithoutQuotingThem(String text) {
    assertThatExceptionOfType(KeyFormatException.class)
        .isThrownBy(() -> HmacKey.ofHex(text))
        .withMessageEndingWith(
            "characters that are no HMAC key, expected 64 hexadecimal digits and nothing else;"
                + " restore the file from a copy, or move it away to have a new key made")
        .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("0001"));
  }

  @Test
  void itsIdTellsKeysApartAndIsNoDigestOfTheKey() throws KeyFormatException {
    HmacKey key = HmacKey.ofHex(HEX);
    assertThat(key.keyId()).matches("HMAC-SHA256:[A-Za-z0-9+/]{43}");
    assertThat(key.keyId()).isEqualTo(HmacKey.ofHex(HEX).keyId());
    assertThat(key.keyId()).isNotEqualTo(HmacKey.generate().keyId());
    assertThat(key).hasToString("HmacKey[" + key.keyId() + "]");
  }

  @Test
  void aDestroyedKeySignsNoMore() {
    HmacKey key = HmacKey.generate();
    key.destroy();
    assertThat(key.isDestroyed()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> key.sign(new byte[0]));
    assertThatIllegalStateException().isThrownBy(() -> key.verify(new byte[0], new byte[32]));
    assertThatIllegalStateException().isThrownBy(key::toHex);
  }

  @Test
  void threadsThatShareAKeyDoNotDisturbEachOther() throws Exception {
    HmacKey key = HmacKey.generate();
    List<byte[]> messages = IntStream.range(0, 8).mapToObj(i -> new byte[100 * i]).toList();
    List<byte[]> expected = messages.stream().map(key::sign).toList();
    ExecutorService threads = Executors.newFixedThreadPool(messages.size());
    try {
      List<Callable<Boolean>> jobs =
          IntStream.range(0, messages.size())
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () ->
                          IntStream.range(0, 2_000)
                              .allMatch(n -> key.verify(messages.get(i), expected.get(i))))
              .toList();
      for (Future<Boolean> job : threads.invokeAll(jobs)) {
        assertThat(job.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
