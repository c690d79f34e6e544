package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.dod.check.CheckException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierVerdictsTests {

  @TempDir private Path folder;

  @Test
  void putsAsideWhatCouldBeTakenForAVerdictAndKeepsTheEvidence() throws Exception {
    List<String> kept = List.of("activity_feed.jsonl", "activity_feed.jsonl.lock", "runs");
    for (String name :
        List.of("A.dsse.json", "A.verdict.json", "B-1.x.dsse.json", "index.html", "report.md")) {
      Files.writeString(folder.resolve(name), "old");
    }
    for (String name : kept) {
      Files.writeString(folder.resolve(name), "evidence");
    }

    EarlierVerdicts.remove(folder);

    assertThat(names(folder.resolve("last")))
        .containsExactlyInAnyOrder("A.dsse.json", "B-1.x.dsse.json");
    assertThat(names(folder))
        .containsExactlyInAnyOrder(
            "activity_feed.jsonl", "activity_feed.jsonl.lock", "runs", "last");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void aFolderThatDoesNotExistHoldsNone() {
    assertThatCode(() -> EarlierVerdicts.remove(folder.resolve("none"))).doesNotThrowAnyException();
  }

  @Test
  void aVerdictThatCannotBeRemovedIsNotPassedOver() throws Exception {
    Path inTheWay = Files.createDirectory(folder.resolve("A.dsse.json"));
    Files.writeString(inTheWay.resolve("file"), "x");

    assertThatExceptionOfType(CheckException.class)
        .isThrownBy(() -> EarlierVerdicts.remove(folder))
        .withMessageContainingAll("A.dsse.json", "a folder with files is there", "stands");
  }

  @Test
  void aLinkIsRemovedAndNotWhatItLeadsTo() throws Exception {
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Path dod = Files.createDirectory(folder.resolve("dod"));
    Files.createSymbolicLink(dod.resolve("A.dsse.json"), victim);

    EarlierVerdicts.remove(dod);

    assertThat(dod).isEmptyDirectory();
    assertThat(victim).hasContent("precious");
  }
}
