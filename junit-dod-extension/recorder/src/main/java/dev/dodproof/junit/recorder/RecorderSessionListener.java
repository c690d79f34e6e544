package dev.dodproof.junit.recorder;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Registers the recorder with every launcher session; found by the JUnit Platform through the
 * {@code ServiceLoader}.
 *
 * <p>The execution listener is registered here and not as a service of its own, because {@code
 * junit.platform.execution.listeners.deactivate} would silence that. Safe for use by several
 * threads; never throws.
 */
public final class RecorderSessionListener implements LauncherSessionListener {

  private final Supplier<SessionRecorder> recorders;
  private final Supplier<Loudspeaker> loudspeakers;
  private final Map<LauncherSession, SessionRecorder> sessions =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /** Creates the listener for this JVM; called by the {@code ServiceLoader}. */
  public RecorderSessionListener() {
    this(
        () ->
            new SessionRecorder(Recorder.ofThisJvm(), Settings.ofThisJvm(), Loudspeaker.onStderr()),
        Loudspeaker::onStderr);
  }

  RecorderSessionListener(Supplier<SessionRecorder> recorders, Supplier<Loudspeaker> loudspeakers) {
    this.recorders = recorders;
    this.loudspeakers = loudspeakers;
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      SessionRecorder recorder = recorders.get();
      session.getLauncher().registerTestExecutionListeners(recorder);
      FileEntryListener.of(recorder::filePublished)
          .ifPresent(session.getLauncher()::registerTestExecutionListeners);
      sessions.put(session, recorder);
    } catch (Throwable t) {
      complain(t);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    try {
      SessionRecorder recorder = sessions.remove(session);
      if (recorder != null) {
        recorder.close();
      }
    } catch (Throwable t) {
      complain(t);
    }
  }

  // Even the classes used here may be missing on an unfit class path; the tests must run all the
  // same.
  private void complain(Throwable cause) {
    try {
      loudspeakers
          .get()
          .say(
              "The recorder cannot work here, so this test run proves nothing; JUnit Platform 1.10"
                  + " to 6.1 is needed: "
                  + Text.reason(cause));
    } catch (Throwable t) {
      return;
    }
  }
}
