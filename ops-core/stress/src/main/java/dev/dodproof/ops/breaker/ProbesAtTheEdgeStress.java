package dev.dodproof.ops.breaker;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

/**
 * Never more probes than allowed: three threads ask at the moment when the wait is over and two
 * probes are allowed. Exactly two are admitted, whoever they are, in one and the same stay.
 */
@JCStressTest
@Outcome(
    id = {"1, 1, 0, HALF_OPEN 2 2", "1, 0, 1, HALF_OPEN 2 2", "0, 1, 1, HALF_OPEN 2 2"},
    expect = Expect.ACCEPTABLE,
    desc = "two of three, generation 2, two in flight")
@Outcome(expect = Expect.FORBIDDEN, desc = "too many, too few, or two stays")
@State
public class ProbesAtTheEdgeStress {

  private final CircuitBreaker breaker = Subjects.atTheEdge(2, 2);

  @Actor
  public void first(LLLL_Result result) {
    result.r1 = Subjects.ask(breaker);
  }

  @Actor
  public void second(LLLL_Result result) {
    result.r2 = Subjects.ask(breaker);
  }

  @Actor
  public void third(LLLL_Result result) {
    result.r3 = Subjects.ask(breaker);
  }

  @Arbiter
  public void after(LLLL_Result result) {
    CircuitSnapshot snapshot = breaker.snapshot();
    result.r4 = snapshot.state() + " " + snapshot.generation() + " " + snapshot.probesInFlight();
  }
}
