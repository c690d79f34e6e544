package dev.dodproof.junit.recorder;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets only the outermost test plan of this JVM be recorded: a launcher that a test starts runs
 * plans that are no evidence.
 *
 * <p>Safe for use by several threads. A test may load the recorder once more through a class loader
 * of its own; a system property tells that second recorder.
 */
final class NestingGuard {

  static final String PROPERTY = "dod.recorder.executing";

  private final AtomicReference<@Nullable Object> owner = new AtomicReference<>();
  private final String property;

  /**
   * Creates a guard.
   *
   * @param property the system property by which recorders of other class loaders are told
   */
  NestingGuard(String property) {
    this.property = property;
  }

  /** Returns whether a plan is executing. */
  boolean isTaken() {
    return owner.get() != null || process().equals(System.getProperty(property));
  }

  /** Takes the guard for a session; false if another one has it. */
  boolean enter(Object session) {
    if (owner.get() == session) {
      return true;
    }
    if (isTaken() || !owner.compareAndSet(null, session)) {
      return false;
    }
    System.setProperty(property, process());
    return true;
  }

  /** Gives the guard back if the session has it. */
  void leave(Object session) {
    if (owner.get() == session) {
      System.clearProperty(property);
      owner.set(null);
    }
  }

  /** A child process may inherit the property; then it names another process. */
  private static String process() {
    return Long.toString(ProcessHandle.current().pid());
  }
}
