package dev.dodproof.ops.timeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that a feed has filled, beside it: {@code <feed>.<seq of the first line, 16 digits>}.
 * The name is made from the content, so that two writers cannot mean different files by it.
 */
final class Archives {

  private static final Pattern SUFFIX = Pattern.compile("\\.([0-9]{16})");

  private Archives() {}

  static Path of(Path feed, long firstSeq) {
    return feed.resolveSibling("%s.%016d".formatted(feed.getFileName(), firstSeq));
  }

  /** Returns them by the seq of their first line, which is their order. */
  static NavigableMap<Long, Path> all(Path feed) throws IOException {
    NavigableMap<Long, Path> found = new TreeMap<>();
    Path folder = feed.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return found;
    }
    String name = String.valueOf(feed.getFileName());
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder, file -> String.valueOf(file.getFileName()).startsWith(name + "."))) {
      for (Path file : files) {
        Matcher suffix =
            SUFFIX.matcher(String.valueOf(file.getFileName()).substring(name.length()));
        if (suffix.matches()) {
          found.put(Long.parseLong(suffix.group(1)), file);
        }
      }
    }
    return found;
  }
}
