package dev.dodproof.dod.attest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dodproof.dod.files.Sha256;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/**
 * Where statements are stored, and how: {@code dod/attestations/<PHASE>/<name>.json}, which people
 * read, and beside it {@code <name>.dsse.json}, which holds the same, signed.
 */
public final class StatementFiles {

  /** The folder of all statements, relative to the root. */
  public static final String FOLDER = "dod/attestations";

  static final String READABLE = ".json";
  static final String SIGNED = ".dsse.json";

  private static final int NAME_CHARACTERS = 60;
  private static final int DIGEST_CHARACTERS = 8;
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private StatementFiles() {}

  /**
   * Signs a statement and stores it, in place of an earlier one of its kind about the criterion.
   *
   * @param root the project's root
   * @param statement the statement
   * @param keys the keys to sign with
   * @return the file that people read; the signed one lies beside it
   * @throws IOException if the files cannot be written
   */
  public static Path write(Path root, Statement statement, List<SigningKey> keys)
      throws IOException {
    byte[] signed =
        Envelope.sign(StatementJson.PAYLOAD_TYPE, StatementJson.canonical(statement), keys)
            .toJson();
    Path folder = root.resolve(FOLDER).resolve(statement.phaseId());
    Files.createDirectories(folder);
    Path readable = folder.resolve(name(statement) + READABLE);
    write(readable, readable(statement).getBytes(StandardCharsets.UTF_8));
    write(folder.resolve(name(statement) + SIGNED), signed);
    return readable;
  }

  static String readable(Statement statement) {
    try {
      return JSON.writer(PRINTER).writeValueAsString(StatementJson.of(statement)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of texts cannot be written", impossible);
    }
  }

  /** The id is shortened to what every file system takes; its digest keeps the name unique. */
  private static String name(Statement statement) {
    String id = statement.criterionId();
    String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String digest = Sha256.hex(id.getBytes(StandardCharsets.UTF_8));
    return plain.substring(0, Math.min(plain.length(), NAME_CHARACTERS))
        + "."
        + digest.substring(0, DIGEST_CHARACTERS)
        + "."
        + statement.kind().spelling();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.write(temporary, bytes);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
