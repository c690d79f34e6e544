package dev.dodproof.ops.watchdog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever bytes a memory of work items holds: they are refused with a short reason, or read,
 * written and read again as the same; and no item of it grows younger as time goes on.
 */
class WorkMemoryFuzzTests {

  @FuzzTest(maxDuration = "3m")
  void readsOrRefuses(byte[] data) {
    try {
      WorkMemory memory = WorkMemory.read(data);
      assertEquals(memory, WorkMemory.read(memory.write()));
      for (WorkItem item : memory.items().values()) {
        assertFalse(item.later(Long.MAX_VALUE).stuck().waited().isNegative());
      }
    } catch (BadContentException e) {
      assertTrue(String.valueOf(e.getMessage()).length() < 2000, "a short reason");
    }
  }
}
