package dev.dodproof.ops.watchdog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.dodproof.ops.time.TimeSource;
import java.time.Duration;

/**
 * Whatever bytes a heartbeat file holds: they are refused with a short reason, or read, written and
 * read again as the same; and no stranger's beat makes a process of this machine alive.
 */
class HeartbeatFuzzTests {

  private final Examination examination =
      new Examination(TimeSource.system(), Duration.ofMinutes(5), Processes.ofThisMachine());

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] data) {
    try {
      BeatRecord beat = BeatJson.read(data);
      assertEquals(beat, BeatJson.read(BeatJson.write(beat)));
      assertNotEquals(ProcessStatus.ALIVE, examination.judge(beat).status());
    } catch (BadContentException e) {
      assertTrue(String.valueOf(e.getMessage()).length() < 2000, "a short reason");
    }
  }
}
