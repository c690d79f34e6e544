package dev.dodproof.ops.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Every file is refused, or is an object that reads back as itself; it verifies exactly if sealing
 * it again changes nothing.
 */
class HmacEnvelopeFuzzTests {

  private static final HmacKey KEY = key();

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] file) throws JsonFormatException {
    ObjectNode envelope;
    try {
      envelope = HmacEnvelope.parse(file);
    } catch (JsonFormatException refusal) {
      return;
    }
    byte[] written = HmacEnvelope.toJson(envelope);
    assertArrayEquals(written, HmacEnvelope.toJson(HmacEnvelope.parse(written)));
    ObjectNode sealed = HmacEnvelope.seal(envelope, KEY);
    assertInstanceOf(HmacVerification.Verified.class, HmacEnvelope.verify(sealed, KEY));
    assertEquals(
        sealed.equals(envelope),
        HmacEnvelope.verify(envelope, KEY) instanceof HmacVerification.Verified);
  }

  /** The key of the sealed inputs. */
  private static HmacKey key() {
    try {
      return HmacKey.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    } catch (KeyFormatException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
