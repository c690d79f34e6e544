package dev.dodproof.ops.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Every feed is whole or has a first bad line, the same one for the fast check and for the check
 * that shows the records; neither fails in any other way.
 */
class FeedFuzzTests {

  @FuzzTest(maxDuration = "3m")
  void bothChecksAgree(byte[] feed) throws IOException {
    List<TimelineRecord> records = new ArrayList<>();
    FeedScan fast = new FeedScan(ChainHead.NONE, null);
    FeedScan showing = new FeedScan(ChainHead.NONE, records::add);
    assertEquals(outcome(fast, feed), outcome(showing, feed));
    assertEquals(records.size(), fast.records());
    assertEquals(records.size(), showing.records());
    assertEquals(fast.head(), showing.head());
    assertEquals(fast.lost(), showing.lost());
  }

  private static String outcome(FeedScan scan, byte[] feed) throws IOException {
    try {
      scan.file(new ByteArrayInputStream(feed), 0, 0);
      return "whole";
    } catch (BadRecordException e) {
      assertNotNull(e.getMessage());
      return scan.line() + " at " + scan.offset() + ": " + e.getMessage();
    }
  }
}
