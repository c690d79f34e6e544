package dev.dodproof.dod.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The digest of a folder by the rule of {@code docs/formats/run-record-v1.md} ({@code inputs}). */
public final class FolderDigest {

  private static final long MAX_BYTES = 512L << 20;

  private FolderDigest() {}

  /**
   * Digests all regular files below a folder.
   *
   * @param folder the folder
   * @return 64 lower-case hex digits; empty if the folder is absent, unreadable or larger than 512
   *     MiB
   */
  public static Optional<String> of(Path folder) {
    try {
      Map<String, Path> files = filesBelow(folder);
      MessageDigest digest = Sha256.newDigest();
      long total = 0;
      for (Map.Entry<String, Path> file : files.entrySet()) {
        long size = Files.size(file.getValue());
        total += size;
        if (total > MAX_BYTES) {
          return Optional.empty();
        }
        digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Long.toString(size).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) 0);
        Sha256.update(digest, file.getValue());
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Path> filesBelow(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> files.put(ProjectPath.relative(folder, file), file));
    }
    return files;
  }
}
