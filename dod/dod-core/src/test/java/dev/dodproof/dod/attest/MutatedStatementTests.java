package dev.dodproof.dod.attest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.git.CommittedFiles;
import dev.dodproof.dod.sample.JsonMutations;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.ops.seal.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every byte of both files of a statement changed, and every field removed, doubled, of another
 * type, or taken from another genuine statement: never accepted, and always with a reason.
 */
@Tag("exhaustive")
class MutatedStatementTests {

  private static final SigningKey KEY = SigningKey.generate();
  private static final Instant MADE = Instant.parse("2026-02-11T10:00:00Z");

  /** A commit may have 2000 files of statements, and each statement has two. */
  private static final int AT_ONCE = 900;

  @TempDir private Path root;
  private Path folder;
  private Changed genuine;
  private List<Changed> others;

  /** The two files of a statement, which may not belong together, a character for each byte. */
  private record Changed(String name, String readable, String signed) {}

  @BeforeEach
  void makeStatements() throws IOException {
    folder = root.resolve(StatementFiles.FOLDER).resolve("PHASE_A");
    genuine = make(StatementKind.ATTEST, "handbook", MADE);
    others =
        List.of(
            make(StatementKind.WAIVE, "handbook", MADE),
            make(StatementKind.ATTEST, "review", MADE),
            make(StatementKind.ATTEST, "handbook", MADE.plusSeconds(1)));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private Changed make(StatementKind kind, String id, Instant madeAt) throws IOException {
    Statement statement =
        new Statement(
            kind,
            "PHASE_A",
            id,
            id + " read",
            "c".repeat(40),
            "by two",
            madeAt,
            madeAt.plusSeconds(9));
    Path readable = StatementFiles.write(root, statement, List.of(KEY));
    String name = readable.getFileName().toString();
    Path signed =
        folder.resolve(
            name.substring(0, name.length() - StatementFiles.READABLE.length())
                + StatementFiles.SIGNED);
    return new Changed("genuine", text(readable), text(signed));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  private static Stream<String> flips(String text) {
    return IntStream.range(0, text.length())
        .mapToObj(
            at ->
                text.substring(0, at)
                    + (char) (text.charAt(at) ^ (at % 2 == 0 ? 0x01 : 0x20))
                    + text.substring(at + 1));
  }

  private static Stream<JsonMutations.Mutation> mutations(String json, List<String> others)
      throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    List<ObjectNode> parsed = new ArrayList<>();
    for (String other : others) {
      parsed.add((ObjectNode) mapper.readTree(other));
    }
    return JsonMutations.of((ObjectNode) mapper.readTree(json), parsed).stream();
  }

  /** Commits the statements, some hundreds at a time, and names those that are accepted. */
  private List<String> accepted(List<Changed> all) throws Exception {
    List<String> accepted = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      accepted.addAll(acceptedOf(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
    }
    return accepted;
  }

  private List<String> acceptedOf(List<Changed> some) throws Exception {
    for (int i = 0; i < some.size(); i++) {
      write(i + StatementFiles.READABLE, some.get(i).readable());
      write(i + StatementFiles.SIGNED, some.get(i).signed());
    }
    commit();
    Statements statements = read();
    assertThat(statements.signed().size() + statements.refused().size())
        .isGreaterThanOrEqualTo(some.size());
    assertThat(statements.refused())
        .allSatisfy(refused -> assertThat(refused.finding().found()).isNotBlank());
    return statements.signed().stream().map(each -> some.get(numberOf(each)).name()).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
  }

  private Statements read() throws Exception {
    String trusted =
        "lead namespaces=\"dod-attest,dod-waive\" " + KEY.verificationKey().toOpenSsh("lead");
    try (CommittedFiles committed = CommittedFiles.open(root).orElseThrow()) {
      return StatementReader.read(
          committed,
          Optional.of(
              TrustedSigners.parse(
                  Path.of("allowed_signers"), trusted.getBytes(StandardCharsets.UTF_8))));
    }
  }

  private static int numberOf(SignedStatement statement) {
    String name = Path.of(statement.location().file()).getFileName().toString();
    return Integer.parseInt(name.substring(0, name.length() - StatementFiles.READABLE.length()));
  }

  private void commit() throws Exception {
    PersonIdent nobody = new PersonIdent("sample", "sample@example.org");
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit()
          .setMessage("Sample")
          .setAuthor(nobody)
          .setCommitter(nobody)
          .setSign(false)
          .call();
    }
  }

  @Test
  void theGenuineOneIsAccepted() throws Exception {
    assertThat(accepted(List.of(genuine))).containsExactly("genuine");
  }

  @Test
  void everyChangedByteOfTheSignedFileIsRefused() throws Exception {
    List<Changed> changes =
        flips(genuine.signed()).map(flip -> new Changed("flip", genuine.readable(), flip)).toList();

    assertThat(changes).hasSizeGreaterThan(1000);
    assertThat(accepted(changes)).isEmpty();
  }

  @Test
  void everyChangedByteOfTheReadableFileIsRefused() throws Exception {
    List<Changed> changes =
        flips(genuine.readable()).map(flip -> new Changed("flip", flip, genuine.signed())).toList();

    assertThat(changes).hasSizeGreaterThan(500);
    assertThat(accepted(changes)).isEmpty();
  }

  @Test
  void everyChangedFieldOfTheSignedFileIsRefused() throws Exception {
    List<Changed> changes =
        mutations(genuine.signed(), others.stream().map(Changed::signed).toList())
            .map(change -> new Changed(change.name(), genuine.readable(), change.json()))
            .toList();

    assertThat(changes).hasSizeGreaterThan(50);
    assertThat(accepted(changes)).isEmpty();
  }

  @Test
  void everyChangedFieldOfTheReadableFileIsRefused() throws Exception {
    List<Changed> changes =
        mutations(genuine.readable(), others.stream().map(Changed::readable).toList())
            .map(change -> new Changed(change.name(), change.json(), genuine.signed()))
            .toList();

    assertThat(changes).hasSizeGreaterThan(150);
    assertThat(accepted(changes)).isEmpty();
  }
}
