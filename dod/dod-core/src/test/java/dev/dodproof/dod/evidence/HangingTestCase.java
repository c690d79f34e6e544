package dev.dodproof.dod.evidence;

import dev.dodproof.junit.DodCriterion;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A test that hangs once it has said so; only for a JVM of its own. */
class HangingTestCase {

  @Test
  @DodCriterion(value = "hangs", phase = "FIXTURE")
  void hangs() throws InterruptedException {
    System.out.println("hanging");
    new CountDownLatch(1).await();
  }
}
