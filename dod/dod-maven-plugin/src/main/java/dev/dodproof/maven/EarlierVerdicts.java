package dev.dodproof.maven;

import dev.dodproof.dod.check.EarlierSeal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Puts out of force what an earlier run left that could be taken for this run's verdict; seals are
 * kept aside for comparison.
 */
final class EarlierVerdicts {

  private static final String GENERATED =
      "{*.dsse.json,*.sigstore.json,*.verdict.json,index.html,report.md,report.sarif.json,badge-*.svg}";

  private EarlierVerdicts() {}

  static void remove(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, GENERATED)) {
      for (Path file : files) {
        if (file.getFileName().toString().endsWith(".dsse.json")) {
          EarlierSeal.keep(folder, file);
        } else {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
