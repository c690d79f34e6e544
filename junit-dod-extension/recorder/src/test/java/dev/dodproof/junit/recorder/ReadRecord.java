package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run record as a strict reader sees it: every line parses and the chain holds. It shares no code
 * with the writer.
 *
 * @param path its file
 * @param lines the whole lines
 */
record ReadRecord(Path path, List<Map<String, Object>> lines) {

  /** Reads the only record below a root folder. */
  static ReadRecord only(Path root) {
    List<ReadRecord> all = all(root);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** Reads all records below a root folder, in the order of their names. */
  static List<ReadRecord> all(Path root) {
    Path runs = root.resolve("target/dod/runs");
    if (!Files.exists(runs)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(runs)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .sorted()
          .map(ReadRecord::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReadRecord read(Path path) {
    try {
      String text = Files.readString(path);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      List<Map<String, Object>> lines = new ArrayList<>();
      String previous = "";
      for (String line : whole.lines().toList()) {
        Map<String, Object> object = MiniJson.object(line);
        assertThat(object)
            .containsEntry("seq", (long) lines.size())
            .containsEntry("prev", previous);
        assertThat((Long) object.get("ts_epoch_ms")).isPositive();
        previous = sha256(line);
        lines.add(resolved(object, lines));
      }
      return new ReadRecord(path, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds what the line of which this one tells says of its test. */
  private static Map<String, Object> resolved(
      Map<String, Object> line, List<Map<String, Object>> before) {
    Map<String, Object> resolved = new HashMap<>(line);
    if (line.get("node") instanceof Long number) {
      Map<String, Object> node = named(before, number);
      resolved.put("plan", node.get("plan"));
      resolved.put("unique_id", node.get("unique_id"));
    }
    if (line.get("as") instanceof Long number) {
      Map<String, Object> node = named(before, number);
      resolved.put("test", node.get("test"));
      resolved.put("claims", node.get("claims"));
    }
    return resolved;
  }

  private static Map<String, Object> named(List<Map<String, Object>> before, long number) {
    Map<String, Object> node = before.get(Math.toIntExact(number));
    assertThat(node.get("type")).isIn("planned", "started", "skipped");
    return node;
  }

  private static String sha256(String line) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isWhole() {
    return !lines.isEmpty() && last().get("type").equals("closed");
  }

  Map<String, Object> first() {
    return lines.get(0);
  }

  Map<String, Object> last() {
    return lines.get(lines.size() - 1);
  }

  List<Map<String, Object>> ofType(String type) {
    return lines.stream().filter(line -> line.get("type").equals(type)).toList();
  }

  /** Returns each line in short: type, last segment of the unique id or identity, outcome. */
  List<String> inShort() {
    return lines.stream().map(ReadRecord::inShort).toList();
  }

  /** Returns the lines in short that are about tests and containers. */
  List<String> events() {
    return lines.stream()
        .filter(line -> line.containsKey("unique_id"))
        .map(ReadRecord::inShort)
        .toList();
  }

  /** Returns each test or container where it is named, in short: {@code m: [PHASE:text]}. */
  List<String> claims() {
    return lines.stream()
        .filter(line -> line.containsKey("claims"))
        .map(line -> member(line) + " " + claims(line))
        .toList();
  }

  private static String inShort(Map<String, Object> line) {
    Stream<String> parts =
        Stream.of(
            (String) line.get("type"),
            (String) line.getOrDefault("kind", ""),
            lastSegment(line),
            line.containsKey("test") ? "as " + member(line) : "",
            (String) line.getOrDefault("status", ""),
            line.containsKey("unique_id") ? (String) line.getOrDefault("reason", "") : "");
    return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String lastSegment(Map<String, Object> line) {
    String id = (String) line.getOrDefault("unique_id", "");
    String segment = id.substring(id.lastIndexOf("/[") + 1);
    String value = segment.substring(segment.indexOf(':') + 1).replace("]", "");
    return value.substring(Math.max(value.lastIndexOf('.'), value.lastIndexOf('$')) + 1);
  }

  private static String member(Map<String, Object> line) {
    Map<?, ?> test = (Map<?, ?>) line.get("test");
    String type = (String) test.get("class");
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1)
        + "#"
        + test.get("method");
  }

  private static String claims(Map<String, Object> line) {
    return ((List<?>) line.get("claims"))
        .stream()
            .map(claim -> (Map<?, ?>) claim)
            .map(claim -> claim.get("phase") + ":" + claim.get("text"))
            .toList()
            .toString();
  }
}
