package dev.dodproof.ops.breaker;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * The window's counts are exact once all have reported: two threads report two successes each, one
 * thread a failure, over the edge at which successes stop to take the monitor.
 */
@JCStressTest
@Outcome(
    id = "WindowCounts\\[calls=7, failures=1, slowCalls=0\\] 6/1/0",
    expect = Expect.ACCEPTABLE,
    desc = "every call once")
@Outcome(expect = Expect.FORBIDDEN, desc = "a call lost or doubled")
@State
public class WindowCountsStress {

  private final CircuitBreaker breaker = Subjects.closedWithWindow();

  public WindowCountsStress() {
    breaker.run(() -> {});
    breaker.run(() -> {});
  }

  @Actor
  public void one() {
    breaker.run(() -> {});
    breaker.run(() -> {});
  }

  @Actor
  public void two() {
    breaker.run(() -> {});
    breaker.run(() -> {});
  }

  @Actor
  public void failing() {
    Subjects.permit(breaker).failure();
  }

  @Arbiter
  public void after(L_Result result) {
    CircuitSnapshot snapshot = breaker.snapshot();
    result.r1 = snapshot.window() + " " + Subjects.counts(snapshot);
  }
}
