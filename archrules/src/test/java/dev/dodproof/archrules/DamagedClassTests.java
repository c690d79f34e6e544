package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dodproof.archrules.bytecode.ClassCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedClassTests {

  @TempDir Path folder;

  @Test
  void isRefusedAtOnceOrSearchedToTheEnd() throws IOException {
    byte[] whole = Files.readAllBytes(TestClasses.copy(ClassImport.class, folder));
    int refused = 0;
    for (int index = 0; index < whole.length; index++) {
      byte[] damaged = whole.clone();
      damaged[index] ^= (byte) 0xff;
      Optional<ClassCode> code = read(damaged);
      refused += code.isEmpty() ? 1 : 0;
      code.ifPresent(
          readable ->
              assertThatCode(() -> search(readable))
                  .as(readable.name())
                  .doesNotThrowAnyException());
    }
    assertThat(refused).isBetween(1, whole.length - 1);
  }

  private static Optional<ClassCode> read(byte[] damaged) {
    try {
      return Optional.of(ClassCode.read(damaged));
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }

  private static void search(ClassCode code) {
    DroppedExceptions.in(code);
    UnboundedFiles.in(code);
    code.methods().forEach(method -> ConstantAssumptions.in(code, method));
  }
}
