package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTests {

  @TempDir Path root;
  private Path path;

  @BeforeEach
  void nameTheFile() {
    path = root.resolve("target/dod/runs/run/jvm.jsonl");
  }

  @Test
  void linesAreChainedByTheDigestOfTheirBytes() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1234);
    file.append("first", json -> json.put("name", "\u00e4\u20ac"));
    file.append("second", RecordFileTests::nothing);
    file.close();

    // The digest was computed with sha256sum over the first line without its LF.
    assertThat(Files.readString(path))
        .isEqualTo(
            """
            {"type":"first","seq":0,"prev":"","ts_epoch_ms":1234,"name":"\u00e4\u20ac"}
            {"type":"second","seq":1,"prev":"121b0ba0e8213a9af73aa4ac179462d99a6ca589016b7eeb45c97b9abd47e646","ts_epoch_ms":1234}
            """);
  }

  @Test
  void anExistingFileIsNeverWrittenTo() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "of somebody else");

    assertThatThrownBy(() -> RecordFile.create(path, () -> 1))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(path).hasContent("of somebody else");
  }

  @Test
  void anInterruptedThreadWritesAsWell() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1);
    Thread.currentThread().interrupt();
    file.append("one", RecordFileTests::nothing);
    file.append("two", RecordFileTests::nothing);
    file.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(ReadRecord.only(root).lines()).hasSize(2);
  }

  @Test
  void manyThreadsMakeOneChain() throws Exception {
    RecordFile file = RecordFile.create(path, () -> 1);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<?> done :
          threads.invokeAll(
              IntStream.range(0, 400)
                  .mapToObj(
                      i -> Executors.callable(() -> append(file, json -> json.put("i", i)), true))
                  .toList())) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    file.close();

    assertThat(ReadRecord.only(root).lines())
        .extracting(line -> line.get("i"))
        .hasSize(400)
        .doesNotHaveDuplicates();
  }

  @Test
  void aLineBeyondTheLimitIsRefusedAndLeavesTheFileAsItWas() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1);
    file.append("small", RecordFileTests::nothing);

    assertThatThrownBy(
            () -> file.append("big", json -> json.put("text", "x".repeat(RecordFile.LINE_LIMIT))))
        .isInstanceOf(RecorderException.class)
        .hasMessageStartingWith("A line of type big would have more than 1 MiB; shorten");
    file.append("after", RecordFileTests::nothing);
    file.close();
    assertThat(ReadRecord.only(root).lines())
        .extracting(line -> line.get("type"))
        .containsExactly("small", "after");
  }

  @Test
  void afterAFailedWriteNothingMoreIsAppended() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1);
    file.append("before", RecordFileTests::nothing);
    file.close();

    assertThatThrownBy(() -> file.append("lost", RecordFileTests::nothing))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> file.append("after", RecordFileTests::nothing))
        .hasMessage("an earlier line could not be written");
    assertThat(ReadRecord.only(root).lines()).hasSize(1);
  }

  @Test
  void theLastLineReplacesWhatAFailedWriteLeftBehind() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1);
    file.append("before", RecordFileTests::nothing);
    Files.writeString(path, "{\"type\":\"torn", StandardOpenOption.APPEND);
    file.appendLast("gave_up", RecordFileTests::nothing);

    assertThat(ReadRecord.only(root).lines())
        .extracting(line -> line.get("type"))
        .containsExactly("before", "gave_up");
    assertThat(Files.readString(path)).doesNotContain("torn");
  }

  @Test
  void linesThatMayWaitGoWithTheNextOneAndInOneChain() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1);
    file.append("before", RecordFileTests::nothing);
    file.appendLater("one", RecordFileTests::nothing);
    file.appendLater("two", RecordFileTests::nothing);
    assertThat(types()).containsExactly("before");

    file.append("after", RecordFileTests::nothing);
    assertThat(types()).containsExactly("before", "one", "two", "after");
  }

  @Test
  void linesThatMayWaitAreWrittenWhenTheFileIsClosed() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1);
    file.append("before", RecordFileTests::nothing);
    file.appendLater("after", RecordFileTests::nothing);
    file.close();

    assertThat(types()).containsExactly("before", "after");
  }

  @Test
  void noMoreThanAFewLinesAreHeldBack() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1);
    file.appendLater("long", json -> json.put("text", "x".repeat(10_000)));

    assertThat(types()).containsExactly("long");
  }

  @Test
  void whatIsHeldBackWhenTheRecordEndsEarlyLeavesNoGapInTheChain() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1);
    file.append("before", RecordFileTests::nothing);
    file.appendLater("lost", RecordFileTests::nothing);
    file.appendLast("gave_up", RecordFileTests::nothing);

    assertThat(types()).containsExactly("before", "gave_up");
  }

  @Test
  void aLineThatCannotBeComposedLeavesTheFileAsItWas() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1);
    file.appendLater("before", RecordFileTests::nothing);

    assertThatThrownBy(
            () ->
                file.append(
                    "half",
                    json -> {
                      json.put("text", "is there");
                      throw new IllegalStateException("no more");
                    }))
        .hasMessage("no more");
    file.append("after", RecordFileTests::nothing);
    assertThat(types()).containsExactly("before", "after");
  }

  @Test
  void aLineTellsItsNumberAndThoseThatWaitCount() throws IOException {
    RecordFile file = RecordFile.create(path, () -> 1);

    assertThat(file.append("before", RecordFileTests::nothing)).isZero();
    file.appendLater("waits", RecordFileTests::nothing);
    assertThat(file.append("after", RecordFileTests::nothing)).isEqualTo(2);
  }

  private static void nothing(JsonObject json) {
    // A line says its type at least.
  }

  private List<Object> types() {
    return ReadRecord.only(root).lines().stream().map(line -> line.get("type")).toList();
  }

  private static void append(RecordFile file, Consumer<JsonObject> members) {
    try {
      file.append("line", members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
