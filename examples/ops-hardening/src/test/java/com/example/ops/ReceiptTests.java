package com.example.ops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.EnvelopeVerifier;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.seal.Verification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTests {

  @TempDir private Path folder;

  @Test
  @DodCriterion("Receipt signed with the shop's key")
  void aReceiptVerifiesWithTheKeyOfTheShop() throws Exception {
    Desk desk = new Desk(folder.resolve("feed.jsonl"));

    Envelope receipt = Envelope.parse(desk.orders.accept("A-1", 990));

    Verification verification = verify(receipt, desk.key);
    Verification.Verified verified =
        assertInstanceOf(Verification.Verified.class, verification);
    assertArrayEquals("A-1 paid 990".getBytes(StandardCharsets.UTF_8), verified.payload());
  }

  @Test
  @DodCriterion("Receipt refused after any change")
  void aReceiptForAnotherAmountIsRefused() throws Exception {
    Desk desk = new Desk(folder.resolve("feed.jsonl"));
    Envelope receipt = Envelope.parse(desk.orders.accept("A-1", 990));

    Envelope forged =
        new Envelope(
            receipt.payloadType(),
            "A-1 paid 9990".getBytes(StandardCharsets.UTF_8),
            receipt.signatures());

    assertInstanceOf(Verification.Refused.class, verify(forged, desk.key));
  }

  private static Verification verify(Envelope envelope, SigningKey key) {
    return EnvelopeVerifier.anyOf(List.of(key.verificationKey())).verify(envelope);
  }
}
