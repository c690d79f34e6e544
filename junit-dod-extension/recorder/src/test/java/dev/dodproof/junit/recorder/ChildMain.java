package dev.dodproof.junit.recorder;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the named classes as a build tool does: one session, everything found as services. */
final class ChildMain {

  private ChildMain() {}

  public static void main(String[] classNames) throws Exception {
    Class<?>[] types = new Class<?>[classNames.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = Class.forName(classNames[i]);
    }
    try (LauncherSession session = LauncherFactory.openSession()) {
      session.getLauncher().execute(PretendJvm.request(types));
    }
  }
}
