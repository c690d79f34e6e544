package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A user with releases of our libraries that are many years old. */
class OldLibrariesMatrix {

  @Test
  void whereTheLibrariesAreOldAVerdictIsGiven() throws IOException {
    List<Path> old;
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("examples.matrix"), "old"))) {
      old = jars.sorted().toList();
    }
    assertThat(old).hasSizeGreaterThanOrEqualTo(6);

    ConsumerClassPathIT.assertProven(Consumer.compiled("old libraries"), old);
  }
}
