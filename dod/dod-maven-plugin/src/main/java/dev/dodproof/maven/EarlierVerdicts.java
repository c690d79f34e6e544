package dev.dodproof.maven;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.check.EarlierSeal;
import dev.dodproof.dod.seal.SealedFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts out of force what an earlier run left that could be taken for this run's verdict; seals are
 * kept aside for comparison.
 */
final class EarlierVerdicts {

  private static final String GENERATED =
      SealedFile.endings().stream()
          .collect(
              Collectors.joining(
                  ",*",
                  "{*",
                  ",*.verdict.json,index.html,report.md,report.sarif.json,badge-*.svg}"));

  private EarlierVerdicts() {}

  static void remove(Path folder) throws IOException, CheckException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, GENERATED)) {
      for (Path file : files) {
        putOutOfForce(folder, file);
      }
    }
  }

  private static void putOutOfForce(Path folder, Path file) throws CheckException {
    try {
      if (SealedFile.named(file.getFileName().toString()).equals(Optional.of(SealedFile.VERDICT))) {
        EarlierSeal.keep(folder, file);
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw EarlierSeal.stands(file, e);
    }
  }
}
