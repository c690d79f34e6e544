package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Records the plans of one launcher session in one file. Nothing is ever thrown at the test run:
 * after the first failure it says one line on stderr and records no more.
 *
 * <p>Safe for use by several threads.
 */
final class SessionRecorder implements TestExecutionListener {

  private final Recorder recorder;
  private final Settings settings;
  private final Loudspeaker loudspeaker;
  private final boolean nested;
  private final AtomicBoolean gaveUp = new AtomicBoolean();
  private volatile @Nullable SessionRecord session;
  private volatile @Nullable PlanRecorder current;

  SessionRecorder(Recorder recorder, Settings settings, Loudspeaker loudspeaker) {
    this.recorder = recorder;
    this.settings = settings;
    this.loudspeaker = loudspeaker;
    this.nested = recorder.guard().isTaken();
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    shielded(
        () -> {
          if (!nested && plan.containsTests() && recorder.guard().enter(this) && !gaveUp.get()) {
            begin(plan);
          }
        });
  }

  private void begin(TestPlan plan) throws IOException {
    if (current != null) {
      throw new RecorderException(
          "A test plan started in a launcher session before the one before it had finished, so"
              + " outcomes cannot be told apart; execute one plan at a time");
    }
    SessionRecord record = session;
    if (record == null) {
      record = SessionRecord.open(recorder, settings, loudspeaker);
      session = record;
    }
    current = record.begin(recorder.nextPlan(), plan);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    withPlan(
        recording -> {
          recording.end();
          current = null;
        });
    shielded(() -> recorder.guard().leave(this));
  }

  @Override
  public void dynamicTestRegistered(TestIdentifier node) {
    withPlan(plan -> plan.registered(node));
  }

  @Override
  public void executionStarted(TestIdentifier node) {
    withPlan(plan -> plan.started(node));
  }

  @Override
  public void executionFinished(TestIdentifier node, TestExecutionResult result) {
    withPlan(plan -> plan.finished(node, result));
  }

  @Override
  public void executionSkipped(TestIdentifier node, String reason) {
    withPlan(plan -> plan.skipped(node, reason));
  }

  @Override
  public void reportingEntryPublished(TestIdentifier node, ReportEntry entry) {
    withPlan(plan -> plan.published(node, entry.getKeyValuePairs()));
  }

  /** Called where the platform tells of files; see {@link FileEntryListener}. */
  void filePublished(TestIdentifier node, Path path) {
    withPlan(plan -> plan.published(node, path));
  }

  /** Ends the record; whole only if nothing went wrong and no plan is left unfinished. */
  void close() {
    shielded(
        () -> {
          recorder.guard().leave(this);
          SessionRecord record = session;
          if (record != null && !gaveUp.get()) {
            boolean whole = current == null;
            current = null;
            record.close(whole);
          }
        });
  }

  // Errors too: an unfit class path or an empty heap is our trouble, never that of the tests.
  private void withPlan(PlanStep step) {
    PlanRecorder plan = current;
    if (plan != null && !gaveUp.get()) {
      try {
        step.run(plan);
      } catch (Throwable t) {
        giveUp(t);
      }
    }
  }

  private void shielded(Step step) {
    try {
      step.run();
    } catch (Throwable t) {
      giveUp(t);
    }
  }

  private void giveUp(Throwable cause) {
    if (!gaveUp.compareAndSet(false, true)) {
      return;
    }
    current = null;
    try {
      SessionRecord record = session;
      loudspeaker.say(
          "The recorder gave up; what this JVM runs proves nothing. Mend this and run the tests"
              + " again: "
              + explain(cause));
      if (record != null) {
        record.gaveUp(explain(cause));
      }
    } catch (Throwable t) {
      // Nobody is left to tell: the record stays without its last line, and so proves nothing.
      current = null;
    }
  }

  private static String explain(Throwable cause) {
    return cause instanceof RecorderException known
        ? Text.reason(known.getMessage())
        : Text.reason(cause);
  }

  /** Something to do that may fail in any way. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  /** Something to do with a plan. */
  @FunctionalInterface
  private interface PlanStep {
    void run(PlanRecorder plan) throws IOException;
  }
}
