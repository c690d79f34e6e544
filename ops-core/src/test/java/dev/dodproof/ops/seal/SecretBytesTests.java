package dev.dodproof.ops.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SecretBytesTests {

  @Test
  void printsAndHashesNothingButTheLength() {
    SecretBytes secret = SecretBytes.owning(new byte[] {1, 2, 3});
    assertThat(secret).hasToString("SecretBytes[3]").hasSameHashCodeAs(SecretBytes.random(3));
  }

  @Test
  void comparesByContent() {
    SecretBytes secret = SecretBytes.owning(new byte[] {1, 2, 3});
    assertThat(secret)
        .isEqualTo(SecretBytes.owning(new byte[] {1, 2, 3}))
        .isNotEqualTo(SecretBytes.owning(new byte[] {1, 2, 4}))
        .isNotEqualTo(SecretBytes.owning(new byte[] {1, 2}))
        .isNotEqualTo(null);
  }

  @Test
  void zeroesTheBytesAndLendsThemNoMore() {
    byte[] bytes = {1, 2, 3};
    SecretBytes secret = SecretBytes.owning(bytes);
    assertThat(secret.lend()).isSameAs(bytes);
    secret.destroy();
    assertThat(bytes).containsOnly(0);
    assertThat(secret.isDestroyed()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(secret::lend)
        .withMessage("this key was destroyed, expected no further use of it");
  }

  @Test
  void drawsOtherBytesEachTime() {
    assertThat(SecretBytes.random(32)).isNotEqualTo(SecretBytes.random(32));
  }
}
