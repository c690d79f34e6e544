package dev.dodproof.ops.timeline;

import java.time.Duration;

/** Puts events into an intake and tells which have been taken out. */
final class Taken {

  private static final TimelineEvent LIKE = TimelineEvent.of("x", "PHASE_X", "run-1", "stress/1");

  private final StringBuilder actions = new StringBuilder();

  static String add(Intake intake, String action) {
    TimelineEvent event = TimelineEvent.of(action, LIKE.phaseId(), LIKE.runId(), LIKE.tool());
    try {
      return intake.add(event, 0, null, Duration.ZERO).name();
    } catch (BadRecordException e) {
      throw new IllegalStateException(e);
    }
  }

  void from(Intake intake) {
    Batch batch = intake.take();
    for (int i = 0; i < batch.size(); i++) {
      actions.append(batch.event(i).action());
    }
  }

  @Override
  public String toString() {
    return actions.length() == 0 ? "none" : actions.toString();
  }
}
