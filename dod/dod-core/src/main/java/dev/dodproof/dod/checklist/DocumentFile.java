package dev.dodproof.dod.checklist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the bytes of a document from disk, and refuses whatever is not plain UTF-8 text inside. */
final class DocumentFile {

  static final int MAX_BYTES = 1 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private DocumentFile() {}

  /**
   * Reads a file; symbolic links are followed only to regular files inside the root.
   *
   * @throws RefusedDocumentException if the file cannot be taken as text
   */
  static DocumentText read(Path root, Path file) throws RefusedDocumentException {
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(root.toRealPath())) {
        throw refused(
            "a document outside the root", "a file inside the root", "move it into the project");
      }
      if (!Files.isRegularFile(real)) {
        throw refused("no regular file", "a text file", "put a Markdown file here");
      }
      return decode(readBounded(real));
    } catch (NoSuchFileException e) {
      throw refused("no such file", "a Markdown file", "create it or correct its name");
    } catch (IOException e) {
      throw refused(
          "a file that cannot be read (" + e.getClass().getSimpleName() + ")",
          "a readable file",
          "check the file, its permissions and its links");
    }
  }

  private static byte[] readBounded(Path file) throws IOException, RefusedDocumentException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw refused(
            "more than " + MAX_BYTES + " bytes",
            "at most " + MAX_BYTES + " bytes",
            "split the document into several phases");
      }
      return bytes;
    }
  }

  /**
   * Takes bytes as text.
   *
   * @throws RefusedDocumentException if they are not UTF-8
   */
  static DocumentText decode(byte[] bytes) throws RefusedDocumentException {
    String digest = sha256(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new DocumentText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, digest);
    } catch (CharacterCodingException e) {
      throw new RefusedDocumentException(
          new Refusal(0, "bytes that are not UTF-8", "UTF-8 text", "save the file as UTF-8"),
          digest);
    }
  }

  private static RefusedDocumentException refused(String found, String expected, String remedy) {
    return new RefusedDocumentException(new Refusal(0, found, expected, remedy), "");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
