package dev.dodproof.dod.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The sealed verdict before the present one. It proves nothing any more; it is kept, in the folder
 * {@code last} beside it, so that criteria which disappear are missed.
 */
public final class EarlierSeal {

  private static final String FOLDER = "last";

  private EarlierSeal() {}

  private static Path of(Path reports, String phaseId) {
    return reports.resolve(FOLDER).resolve(phaseId + ".dsse.json");
  }

  /** Returns the sealed verdicts on a phase before the next one: the present one comes last. */
  static List<Path> untilNow(Path reports, String phaseId) {
    return List.of(of(reports, phaseId), CheckWriter.sealOf(reports, phaseId));
  }

  /** Returns the sealed verdicts on a phase before the present one. */
  static List<Path> beforePresent(Path reports, String phaseId) {
    return List.of(of(reports, phaseId));
  }

  /**
   * Puts a sealed verdict out of force, and keeps it unless it complains of removed criteria: it
   * does not have them, and the one kept already does. To be called under {@link ReportsLock}.
   *
   * @param reports the folder of verdicts
   * @param seal the sealed verdict in it; it need not exist
   * @throws IOException if it cannot be moved or removed
   */
  public static void keep(Path reports, Path seal) throws IOException {
    if (Files.isRegularFile(seal, LinkOption.NOFOLLOW_LINKS) && !complainsOfRemoval(seal)) {
      Path folder = Files.createDirectories(reports.resolve(FOLDER));
      Files.move(seal, folder.resolve(seal.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(seal);
    }
  }

  /**
   * Says that an earlier verdict, or a file that belongs to it, cannot be put out of force.
   *
   * @param file the file
   * @param e why it cannot be moved or removed
   * @return the sentence for the user
   */
  public static CheckException stands(Path file, IOException e) {
    return new CheckException(
        "an earlier verdict cannot be put out of force: found "
            + file
            + " not removable ("
            + FileTrouble.describe(e)
            + "); expected a writable folder; correct that, or remove it by hand: until then the"
            + " earlier verdict stands, and it says nothing of what is tested now");
  }

  private static boolean complainsOfRemoval(Path seal) throws IOException {
    if (Files.size(seal) > Envelope.MAX_BYTES) {
      return false;
    }
    try {
      byte[] payload = Envelope.parse(Files.readAllBytes(seal)).payload();
      for (JsonNode missing :
          StrictJson.parse(payload, Envelope.MAX_BYTES).at("/predicate/missing")) {
        if (missing.asText().startsWith("criterion.removed:")) {
          return true;
        }
      }
      return false;
    } catch (JsonFormatException e) {
      // Not a verdict: whoever compares with it will find that it is not genuine.
      return false;
    }
  }
}
