package dev.dodproof.ops.breaker;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Test;

/**
 * From the edge of HALF_OPEN on, with two probes allowed and two successes needed, whatever three
 * threads do looks as if they had done it one after the other: so there are never more probes than
 * allowed, none is lost or counted twice, and one that is late changes nothing.
 *
 * <p>The name of the state is not looked at: whoever finds the wait over begins HALF_OPEN for all,
 * and asks for a permit like everybody else after that.
 *
 * <p>What "one after the other" means is what the breaker itself does in one thread; the usual
 * build compares that with a reference.
 */
@Param(name = "thread", gen = ThreadIdGen.class)
public class CircuitHalfOpenLinearizabilityTests {

  private final PermitOperations breaker = new PermitOperations(Subjects.atTheEdge(2, 2));

  @Operation
  public boolean acquire(@Param(name = "thread") int thread) {
    return breaker.acquire(thread);
  }

  @Operation
  public boolean success(@Param(name = "thread") int thread) {
    return breaker.success(thread);
  }

  @Operation
  public boolean failure(@Param(name = "thread") int thread) {
    return breaker.failure(thread);
  }

  @Operation
  public void release(@Param(name = "thread") int thread) {
    breaker.release(thread);
  }

  @Operation
  public String totals() {
    return breaker.totals();
  }

  @Test
  void looksAsIfDoneOneAfterTheOther() {
    new ModelCheckingOptions()
        .iterations(30)
        .invocationsPerIteration(500)
        .threads(3)
        .actorsBefore(2)
        .actorsPerThread(3)
        .actorsAfter(2)
        .loopBound(PermitOperations.LONGEST_LOOP)
        .check(CircuitHalfOpenLinearizabilityTests.class);
  }
}
