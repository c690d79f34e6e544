package dev.dodproof.dod.evidence;

import static dev.dodproof.dod.evidence.Recording.JVM;
import static dev.dodproof.dod.evidence.Recording.SEALS;
import static dev.dodproof.dod.evidence.Recording.SEALS_ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of a record counts only as long as its bytes are the same. */
class RecordMemoryTests {

  @TempDir Path root;
  private final RecordMemory memory = new RecordMemory();
  private Path file;
  private RunRecord first;

  @BeforeEach
  void readOnce() {
    Recording recording = Recording.open().plan(1).test(SEALS, SEALS_ID).passes(SEALS_ID);
    recording.planFinished().closed(List.of()).writeTo(root.resolve("run"));
    file = root.resolve("run").resolve(JVM + ".jsonl");
    first = memory.read(root, file);
    assertThat(first.state().isWhole()).isTrue();
  }

  @Test
  void aRecordThatIsTheSameIsNotReadTwice() {
    assertThat(memory.read(root, file)).isSameAs(first);
  }

  @Test
  void aRecordChangedInOneByteIsReadAnew() throws IOException {
    Files.writeString(file, Files.readString(file).replace("SUCCESSFUL", "SUCCESSFUK"));

    assertThat(memory.read(root, file).state()).isInstanceOf(RunRecord.State.Damaged.class);
  }

  @Test
  void aRecordThatGrewIsReadAnew() throws IOException {
    Files.write(file, new byte[] {'\n'}, StandardOpenOption.APPEND);

    assertThat(memory.read(root, file).state()).isInstanceOf(RunRecord.State.Damaged.class);
  }

  @Test
  void aRecordThatIsGoneIsReadAnew() throws IOException {
    Files.delete(file);

    assertThat(memory.read(root, file).state().isWhole()).isFalse();
  }

  @Test
  void aLinkToTheSameBytesIsReadAnew() throws IOException {
    Path elsewhere = root.resolve("elsewhere");
    Files.move(file, elsewhere);
    Files.createSymbolicLink(file, elsewhere);

    assertThat(memory.read(root, file).state().isWhole()).isFalse();
  }

  @Test
  void aRecordThatIsMendedIsReadAnew() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    memory.read(root, file);
    Files.write(file, whole);

    assertThat(memory.read(root, file)).isEqualTo(first);
  }
}
