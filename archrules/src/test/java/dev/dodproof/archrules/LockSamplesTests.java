package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.archrules.LockViolation.Kind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lock files as they may come, whole and damaged; the samples' README lists them. */
class LockSamplesTests {

  private record Sample(String file, Kind kind, String line) {}

  private static Path folder() throws URISyntaxException {
    return Path.of(LockSamplesTests.class.getResource("locks").toURI());
  }

  static Path sample(String name) throws URISyntaxException {
    return folder().resolve(name);
  }

  static List<Sample> damaged() throws IOException, URISyntaxException {
    return Files.readAllLines(folder().resolve("README.md")).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\s*\\|\\s*"))
        .map(cells -> new Sample(cells[1].replace("`", ""), Kind.valueOf(cells[2]), cells[3]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void refusesADamagedLockAndSaysWhere(Sample sample) throws Exception {
    Path file = sample(sample.file());
    String place = sample.line().equals("-") ? file + " " : file + ":" + sample.line() + ": found ";

    assertThatExceptionOfType(DecommissionedLockException.class)
        .isThrownBy(() -> DecommissionedLock.read(file))
        .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(sample.kind()))
        .withMessageStartingWith(place)
        .withMessageContaining("expected ")
        .withMessageMatching("(?s)[^\\p{Cntrl}]*restore [^\\p{Cntrl}]*");
  }

  @Test
  void everySampleIsListed() throws Exception {
    List<String> listed = damaged().stream().map(Sample::file).toList();
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".lock") && !name.startsWith("whole-"))
          .containsExactlyInAnyOrderElementsOf(listed);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void readsEveryVersionAndWritesItAsItWas(int version) throws Exception {
    Path file = sample("whole-v" + version + ".lock");

    DecommissionedLock lock = DecommissionedLock.read(file);

    assertThat(lock.version()).isEqualTo(version);
    assertThat(lock.packages()).hasSize(1);
    assertThat(file).hasContent(lock.text());
  }

  @Test
  void theFirstVersionComparesLinesAndHasNoMembers() throws Exception {
    LockedPackage locked = DecommissionedLock.read(sample("whole-v1.lock")).packages().get(0);

    assertThat(locked.exactness()).isEqualTo(Exactness.LINES);
    assertThat(locked.members()).isEmpty();
    assertThat(locked.accepted()).isEmpty();
  }
}
