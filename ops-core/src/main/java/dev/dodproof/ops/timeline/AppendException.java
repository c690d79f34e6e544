package dev.dodproof.ops.timeline;

import java.io.IOException;

/** The bytes did not get into the feed. */
final class AppendException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean forceFailed;
  private final boolean cutBack;

  AppendException(IOException cause, boolean forceFailed, boolean cutBack) {
    super(Causes.describe(cause), cause);
    this.forceFailed = forceFailed;
    this.cutBack = cutBack;
  }

  /** The bytes were taken but could not be forced to the device: what is on it is unknown. */
  boolean forceFailed() {
    return forceFailed;
  }

  /** Nothing of them remains. */
  boolean cutBack() {
    return cutBack;
  }
}
