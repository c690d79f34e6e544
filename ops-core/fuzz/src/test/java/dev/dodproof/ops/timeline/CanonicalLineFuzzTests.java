package dev.dodproof.ops.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Whatever line the fast way accepts, the general way accepts with the same link. Each input is
 * tried as it is and with the hash that its bytes have, since hardly any other gets that far.
 */
class CanonicalLineFuzzTests {

  private static final String MEMBER = "\"entry_hash\":\"";

  @FuzzTest(maxDuration = "3m")
  void bothWaysAgree(byte[] line) throws BadRecordException {
    compare(line);
    compare(rehashed(line));
  }

  private static void compare(byte[] line) throws BadRecordException {
    CanonicalLine fast = new CanonicalLine();
    if (fast.accepts(line, 0, line.length)) {
      TimelineRecord general = new RecordParser().parse(line);
      assertEquals(general.seq(), fast.seq());
      assertEquals(general.lost(), fast.lost());
      assertEquals(general.prevHash(), hash(line, fast.prevHash()));
      assertEquals(general.entryHash(), hash(line, fast.entryHash()));
    }
  }

  private static String hash(byte[] line, int at) {
    return new String(line, at, Sha256.HEX_LENGTH, StandardCharsets.US_ASCII);
  }

  private static byte[] rehashed(byte[] line) {
    String latin = new String(line, StandardCharsets.ISO_8859_1);
    int member = latin.indexOf(MEMBER);
    int hash = member + MEMBER.length();
    int after = hash + Sha256.HEX_LENGTH + 2;
    if (member < 0 || after > line.length) {
      return line;
    }
    MessageDigest sha256 = Sha256.digest();
    sha256.update(line, 0, member);
    sha256.update(line, after, line.length - after);
    byte[] copy = line.clone();
    byte[] hex = FeedFormat.ascii(HexFormat.of().formatHex(sha256.digest()));
    System.arraycopy(hex, 0, copy, hash, hex.length);
    return copy;
  }
}
