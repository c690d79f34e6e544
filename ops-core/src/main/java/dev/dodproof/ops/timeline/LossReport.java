package dev.dodproof.ops.timeline;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Counts lost events and says of each why. Safe for use by several threads. */
final class LossReport {

  private final Path feed;
  private final Losses losses;

  LossReport(Path feed, Losses losses) {
    this.feed = feed;
    this.losses = losses;
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
