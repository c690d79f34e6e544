package dev.dodproof.dod.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.evidence.RunRecord.State;
import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.files.Sha256;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Reads one run record line by line and checks its chain; what cannot be relied on is said so. */
final class RunRecordReader {

  private static final int MAX_LINE_BYTES = 1 << 20;
  private static final long MAX_FILE_BYTES = 1L << 30;
  private static final int MAX_DEPTH = 16;

  private static final String AFTER_END = "it follows the last line, 'closed' or 'gave_up'";

  private final String path;
  private final MessageDigest fileDigest = Sha256.newDigest();
  private final MessageDigest lineDigest = Sha256.newDigest();
  private final List<RecordLine> lines = new ArrayList<>();
  private final PlanSequence sequence = new PlanSequence();
  private final NamedNodes nodes = new NamedNodes();
  private String previousDigest = "";

  private RunRecordReader(String path) {
    this.path = path;
  }

  static RunRecord read(Path root, Path file) {
    RunRecordReader reader = new RunRecordReader(ProjectPath.relative(root, file));
    State state = reader.readFile(file);
    String sha256 = HexFormat.of().formatHex(reader.fileDigest.digest());
    return new RunRecord(reader.path, sha256, state, reader.lines);
  }

  private State readFile(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new State.Damaged(0, "it is no regular file");
    }
    try {
      if (Files.size(file) > MAX_FILE_BYTES) {
        return new State.Damaged(0, "it is larger than " + MAX_FILE_BYTES + " bytes");
      }
      try (InputStream in = open(file)) {
        State state = readLines(new LineSplitter(in, MAX_LINE_BYTES));
        // The digest is that of the whole file, also when a line in the middle is damaged.
        in.transferTo(OutputStream.nullOutputStream());
        return state;
      }
    } catch (IOException e) {
      return new State.Damaged(lines.size() + 1, "it cannot be read: " + e.getMessage());
    }
  }

  private InputStream open(Path file) throws IOException {
    return new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), fileDigest);
  }

  private State readLines(LineSplitter in) throws IOException {
    try {
      for (Optional<byte[]> line = in.next(); line.isPresent(); line = in.next()) {
        accept(line.get());
      }
      return atEnd(in.tornBytes());
    } catch (RecordFormatException e) {
      return new State.Damaged(lines.size() + 1, String.valueOf(e.getMessage()));
    }
  }

  private State atEnd(int tornBytes) {
    if (tornBytes > 0 && sequence.ended()) {
      return new State.Damaged(lines.size() + 1, AFTER_END);
    }
    boolean closed = !lines.isEmpty() && lines.get(lines.size() - 1) instanceof RecordLine.Closed;
    return closed ? new State.Whole() : new State.Incomplete(lines.size());
  }

  private void accept(byte[] bytes) throws RecordFormatException {
    JsonNode json = parse(bytes);
    Fields fields = Fields.of(json);
    if (sequence.ended()) {
      throw new RecordFormatException(AFTER_END);
    }
    if (fields.number("seq") != lines.size()) {
      throw new RecordFormatException(
          "its seq is " + fields.number("seq") + ", expected " + lines.size());
    }
    if (!fields.text("prev").equals(previousDigest)) {
      throw new RecordFormatException("its prev is not the digest of the line before");
    }
    fields.count("ts_epoch_ms");
    RecordLine line = RecordLineParser.parse(json, nodes);
    sequence.accept(line);
    nodes.accept(lines.size(), line);
    lines.add(line);
    previousDigest = HexFormat.of().formatHex(lineDigest.digest(bytes));
  }

  private static JsonNode parse(byte[] bytes) throws RecordFormatException {
    try {
      JsonNode json = StrictJson.parse(bytes, MAX_LINE_BYTES);
      if (depth(json) > MAX_DEPTH) {
        throw new RecordFormatException("it is nested deeper than " + MAX_DEPTH);
      }
      return json;
    } catch (JsonFormatException e) {
      throw new RecordFormatException("it is no JSON: " + e.getMessage());
    }
  }

  /** The nesting of arrays and objects; the parser has bounded it already. */
  private static int depth(JsonNode json) {
    int deepest = 0;
    for (JsonNode child : json) {
      deepest = Math.max(deepest, depth(child));
    }
    return json.isContainerNode() ? deepest + 1 : 0;
  }
}
