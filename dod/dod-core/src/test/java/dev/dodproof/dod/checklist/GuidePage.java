package dev.dodproof.dod.checklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables of a page of the user guide. */
final class GuidePage {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private GuidePage() {}

  /** Rows of the table whose first header cell is given, each a list of cells. */
  static List<List<String>> table(String page, String firstHeader) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : lines(page)) {
      List<String> cells = cells(line);
      if (inside && cells.isEmpty()) {
        return rows.subList(1, rows.size());
      }
      if (inside) {
        rows.add(cells);
      }
      inside = inside || (!cells.isEmpty() && cells.get(0).equals(firstHeader));
    }
    return rows.isEmpty() ? rows : rows.subList(1, rows.size());
  }

  /** The texts in back-ticks of a cell. */
  static List<String> codes(String cell) {
    Matcher matcher = CODE.matcher(cell);
    List<String> codes = new ArrayList<>();
    while (matcher.find()) {
      codes.add(matcher.group(1));
    }
    return codes;
  }

  private static List<String> cells(String line) {
    if (!line.startsWith("|")) {
      return List.of();
    }
    String inner = line.strip();
    return List.of(inner.substring(1, inner.length() - 1).split("\\|", -1)).stream()
        .map(String::strip)
        .toList();
  }

  private static List<String> lines(String page) {
    try {
      return Files.readAllLines(guide().resolve(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path guide() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("docs/guide"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no folder docs/guide at or above the working folder");
    }
    return folder.resolve("docs/guide");
  }
}
