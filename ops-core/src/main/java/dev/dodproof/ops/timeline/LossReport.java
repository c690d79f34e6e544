package dev.dodproof.ops.timeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Counts lost events and says of each why, to those who wait for it. Safe for use by several
 * threads.
 */
final class LossReport {

  private final Path feed;
  private final Losses losses;

  LossReport(Path feed, Losses losses) {
    this.feed = feed;
    this.losses = losses;
  }

  /** Answers all that wait for the batch; events that nobody waits for any more are not counted. */
  void lose(Batch batch, String cause) {
    for (int i = 0; i < batch.size(); i++) {
      TimelineEvent event = batch.event(i);
      Ticket ticket = batch.ticket(i);
      if (ticket == null) {
        EmitResult unused = lose(event, cause);
      } else {
        ticket.answer(() -> lose(event, cause));
      }
    }
    for (Ticket flush : batch.flushes()) {
      flush.answer(() -> new EmitResult.Lost(cause));
    }
  }

  EmitResult.Lost lose(@Nullable TimelineEvent event, Throwable cause) {
    return lose(event, Causes.describe(cause));
  }

  EmitResult.Lost lose(@Nullable TimelineEvent event, String cause) {
    losses.add(event);
    String what = event == null ? "an event" : "the event \"" + event.action() + "\"";
    return new EmitResult.Lost(
        "activity feed "
            + feed
            + ": "
            + cause
            + "; "
            + what
            + " is lost, "
            + losses.total()
            + " so far");
  }
}
