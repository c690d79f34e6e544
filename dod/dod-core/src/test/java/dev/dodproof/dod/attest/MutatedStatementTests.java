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
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every byte of both files of a statement changed, and every field removed, doubled, of another
 * type, or taken from another genuine statement: never accepted, and always with a reason.
 */
class MutatedStatementTests {

  private static final SigningKey KEY = SigningKey.generate();
  private static final Instant MADE = Instant.parse("2026-02-11T10:00:00Z");

  /** A commit may have 2000 files of statements, and each statement has two. */
  private static final int AT_ONCE = 900;

  @TempDir private Path root;
  private Path folder;
  private Changed genuine;
  private List<Changed> others;

  /** The two files of a statement, which may not belong together. */
  private record Changed(String name, byte[] readable, byte[] signed) {}

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
    return new Changed("genuine", Files.readAllBytes(readable), Files.readAllBytes(signed));
  }

  private static List<byte[]> flips(byte[] bytes) {
    List<byte[]> flips = new ArrayList<>();
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at] ^= (byte) (at % 2 == 0 ? 0x01 : 0x20);
      flips.add(changed);
    }
    return flips;
  }

  private static List<JsonMutations.Mutation> mutations(byte[] json, List<byte[]> others)
      throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    List<ObjectNode> parsed = new ArrayList<>();
    for (byte[] other : others) {
      parsed.add((ObjectNode) mapper.readTree(other));
    }
    return JsonMutations.of((ObjectNode) mapper.readTree(json), parsed);
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
      Files.write(folder.resolve(i + StatementFiles.READABLE), some.get(i).readable());
      Files.write(folder.resolve(i + StatementFiles.SIGNED), some.get(i).signed());
    }
    commit();
    Statements statements = read();
    assertThat(statements.signed().size() + statements.refused().size())
        .isGreaterThanOrEqualTo(some.size());
    assertThat(statements.refused())
        .allSatisfy(refused -> assertThat(refused.finding().found()).isNotBlank());
    return statements.signed().stream().map(each -> some.get(numberOf(each)).name()).toList();
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
        flips(genuine.signed()).stream()
            .map(flip -> new Changed("flip", genuine.readable(), flip))
            .toList();

    assertThat(changes).hasSizeGreaterThan(1000);
    assertThat(accepted(changes)).isEmpty();
  }

  @Test
  void everyChangedByteOfTheReadableFileIsRefused() throws Exception {
    List<Changed> changes =
        flips(genuine.readable()).stream()
            .map(flip -> new Changed("flip", flip, genuine.signed()))
            .toList();

    assertThat(changes).hasSizeGreaterThan(500);
    assertThat(accepted(changes)).isEmpty();
  }

  @Test
  void everyChangedFieldOfTheSignedFileIsRefused() throws Exception {
    List<Changed> changes =
        mutations(genuine.signed(), others.stream().map(Changed::signed).toList()).stream()
            .map(change -> new Changed(change.name(), genuine.readable(), change.text()))
            .toList();

    assertThat(changes).hasSizeGreaterThan(50);
    assertThat(accepted(changes)).isEmpty();
  }

  @Test
  void everyChangedFieldOfTheReadableFileIsRefused() throws Exception {
    List<Changed> changes =
        mutations(genuine.readable(), others.stream().map(Changed::readable).toList()).stream()
            .map(change -> new Changed(change.name(), change.text(), genuine.signed()))
            .toList();

    assertThat(changes).hasSizeGreaterThan(150);
    assertThat(accepted(changes)).isEmpty();
  }
}
