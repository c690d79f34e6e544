package dev.dodproof.dod.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The digest of a folder by the rule of {@code docs/formats/run-record-v1.md} ({@code inputs}). */
public final class FolderDigest {

  private static final long MAX_BYTES = 512L << 20;

  /** As the recorder has it. */
  private static final int MAX_DEPTH = 200;

  private FolderDigest() {}

  /**
   * Digests all regular files below a folder; symbolic links are followed.
   *
   * @param folder the folder
   * @return 64 lower-case hex digits; empty if the folder is absent or unreadable (a circle of
   *     links included), deeper than 200 or larger than 512 MiB
   */
  public static Optional<String> of(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
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
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Path> filesBelow(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        MAX_DEPTH,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isDirectory()) {
              throw new IOException(file + " lies too deep");
            }
            if (attributes.isRegularFile()) {
              files.put(ProjectPath.relative(folder, file), file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }
}
