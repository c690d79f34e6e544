package dev.dodproof.archrules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Brings baselines from and to the disk. */
final class BaselineFile {

  private static final int MAXIMUM_BYTES = 16 * 1024 * 1024;

  private BaselineFile() {}

  static List<FrozenRule> read(Path file) throws BaselineException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
      if (bytes.length > MAXIMUM_BYTES) {
        throw new BaselineException(
            file + " has more than 16 MiB; expected a baseline; restore it");
      }
      ByteBuffer lines = ByteBuffer.wrap(Sha256.withLineFeeds(bytes));
      String text = StandardCharsets.UTF_8.newDecoder().decode(lines).toString();
      return BaselineParser.parse(file.toString(), text);
    } catch (NoSuchFileException missing) {
      throw new BaselineException(
          file + " is missing; expected a baseline; restore it, or check the rule without it",
          missing);
    } catch (IOException failure) {
      throw new BaselineException(
          file
              + " cannot be read: found "
              + failure
              + "; expected UTF-8 text; restore the baseline",
          failure);
    }
  }

  static void replace(Path file, List<FrozenRule> rules) throws BaselineException {
    try {
      LockFile.replace(file, BaselineText.of(FrozenRules.sorted(rules)));
    } catch (IOException failure) {
      throw new BaselineException(
          file + " cannot be written: " + failure + "; make its folder writable", failure);
    }
  }
}
