package dev.dodproof.ops.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One block of textual encoding, RFC 7468, without the headers and comments some tools add. */
final class PemBlock {

  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----");
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private final String label;
  private final byte[] content;
  private final int end;

  private PemBlock(String label, byte[] content, int end) {
    this.label = label;
    this.content = content;
    this.end = end;
  }

  String label() {
    return label;
  }

  /** Lends the content, without a copy: whoever reads a private key zeroes it afterwards. */
  byte[] content() {
    return content;
  }

  /** Returns the index of the line after the block. */
  int end() {
    return end;
  }

  static boolean begins(String line) {
    return line.startsWith("-----");
  }

  /** Reads a text that holds one block and, beyond that, only blank lines. */
  static PemBlock only(String text, String expected, String remedy) throws KeyFormatException {
    List<String> lines = text.lines().toList();
    int first = skipBlank(lines, 0);
    if (first == lines.size()) {
      throw new KeyFormatException("no text", expected, remedy);
    }
    PemBlock block = read(lines, first, expected, remedy);
    int next = skipBlank(lines, block.end());
    if (next < lines.size()) {
      String found = begins(lines.get(next)) ? "several PEM blocks" : "text after the PEM block";
      throw new KeyFormatException(found, expected + " and nothing else", remedy);
    }
    return block;
  }

  /** Reads the block whose first line has the given index. */
  static PemBlock read(List<String> lines, int first, String expected, String remedy)
      throws KeyFormatException {
    Matcher begin = BEGIN.matcher(lines.get(first).stripTrailing());
    if (!begin.matches()) {
      throw new KeyFormatException("text that is not a PEM block", expected, remedy);
    }
    String label = begin.group(1);
    String last = "-----END " + label + "-----";
    StringBuilder base64 = new StringBuilder();
    for (int i = first + 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals(last)) {
        return new PemBlock(label, decode(base64, label, remedy), i + 1);
      }
      base64.append(line);
    }
    throw new KeyFormatException(
        "the PEM block " + label + " without its end", "the line " + last, remedy);
  }

  /** Writes a block in ASCII, not as text, so that a private key can be zeroed afterwards. */
  static byte[] write(String label, byte[] content) {
    byte[] begin = ascii("-----BEGIN " + label + "-----\n");
    byte[] lines = LINES.encode(content);
    byte[] end = ascii("\n-----END " + label + "-----\n");
    byte[] block =
        ByteBuffer.allocate(begin.length + lines.length + end.length)
            .put(begin)
            .put(lines)
            .put(end)
            .array();
    Arrays.fill(lines, (byte) 0);
    return block;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] decode(StringBuilder base64, String label, String remedy)
      throws KeyFormatException {
    return StrictBase64.decode(base64.toString())
        .filter(bytes -> bytes.length > 0)
        .orElseThrow(
            () ->
                new KeyFormatException(
                    "a PEM block " + label + " that is damaged", "padded base64 inside", remedy));
  }

  private static int skipBlank(List<String> lines, int from) {
    int next = from;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }
}
