package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dodproof.archrules.examples.clean.CleanCode;
import dev.dodproof.archrules.examples.hardpaths.CodePaths;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Opcodes;

class ClassFileOutlineTests {

  private static final int VERSION = 7;

  private final byte[] whole = bytes(CodePaths.class);

  private static byte[] bytes(Class<?> type) {
    try (InputStream in =
        type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void tellsTheNameOfTheClass() throws Exception {
    assertThat(ClassFileOutline.of(bytes(CleanCode.Home.class)).className())
        .isEqualTo(CleanCode.Home.class.getName());
  }

  @Test
  void seesThatAClassMayHaveHardPaths() throws Exception {
    assertThat(ClassFileOutline.of(whole).mayHaveHardPaths()).isTrue();
  }

  @Test
  void seesThatAClassCannotHaveHardPaths() throws Exception {
    assertThat(ClassFileOutline.of(bytes(StringConstant.class)).mayHaveHardPaths()).isFalse();
  }

  @Test
  void refusesEveryTruncation() {
    for (int length = 0; length < whole.length; length++) {
      byte[] truncated = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> ClassFileOutline.of(truncated))
          .as("truncated to %d bytes", length)
          .isInstanceOf(UnreadableClassException.class)
          .hasMessage("it is not a whole class file (it ends too early)");
    }
  }

  @Test
  void refusesBytesAfterTheEnd() {
    assertThatThrownBy(() -> ClassFileOutline.of(Arrays.copyOf(whole, whole.length + 1)))
        .isInstanceOf(UnreadableClassException.class)
        .hasMessage("it is not a whole class file (it has bytes after its end)");
  }

  @Test
  void refusesWhatDoesNotBeginAsAClassFile() {
    byte[] other = whole.clone();
    other[0] = 0;

    assertThatThrownBy(() -> ClassFileOutline.of(other))
        .hasMessage("it is not a whole class file (it does not begin like one)");
  }

  @ParameterizedTest
  @ValueSource(ints = {Opcodes.V17, Opcodes.V21, Opcodes.V25, Opcodes.V28})
  void readsTheVersionsOfEveryJdkFrom17(int version) throws Exception {
    byte[] other = whole.clone();
    other[VERSION] = (byte) version;

    assertThat(ClassHardPaths.of(other).found()).hasSize(12);
  }

  @Test
  void refusesANewerVersionAndSaysSo() {
    byte[] newer = whole.clone();
    newer[VERSION] = (byte) (Opcodes.V28 + 1);

    assertThatThrownBy(() -> ClassFileOutline.of(newer))
        .isInstanceOf(UnreadableClassException.class)
        .hasMessage(
            "it has version 73, made for a newer JDK than version 72, the last one known; use a"
                + " newer release of these rules");
  }

  @Test
  void refusesAnOlderVersionThanTheFirst() {
    byte[] older = whole.clone();
    older[VERSION] = 44;

    assertThatThrownBy(() -> ClassFileOutline.of(older))
        .hasMessage("it is not a whole class file (it has version 44)");
  }

  @Test
  void readsOrRefusesEveryDamagedClassFile() {
    Random random = new Random(20_261_126);
    for (int round = 0; round < 5_000; round++) {
      byte[] damaged = whole.clone();
      for (int change = 0; change < 3; change++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(ClassHardPaths.of(damaged).found()).isNotNull();
      } catch (UnreadableClassException refused) {
        assertThat(refused.reason()).startsWith("it ");
      }
    }
  }
}
