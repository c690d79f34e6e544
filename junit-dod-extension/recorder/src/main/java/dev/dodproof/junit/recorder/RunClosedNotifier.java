package dev.dodproof.junit.recorder;

import java.util.ServiceLoader;
import java.util.Set;

/**
 * Calls every {@link RunClosedListener}; what one throws concerns neither the tests nor the others.
 */
final class RunClosedNotifier {

  private RunClosedNotifier() {}

  static void tell(RunPlace place, Set<String> phases, Loudspeaker loudspeaker) {
    try {
      ServiceLoader.load(RunClosedListener.class, RunClosedListener.class.getClassLoader()).stream()
          .forEach(provider -> tell(provider, place, phases, loudspeaker));
    } catch (Throwable t) {
      complain(t, loudspeaker);
    }
  }

  private static void tell(
      ServiceLoader.Provider<RunClosedListener> provider,
      RunPlace place,
      Set<String> phases,
      Loudspeaker loudspeaker) {
    try {
      provider.get().runClosed(place.root(), place.runFolder(), phases);
    } catch (Throwable t) {
      complain(t, loudspeaker);
    }
  }

  private static void complain(Throwable cause, Loudspeaker loudspeaker) {
    loudspeaker.say(
        "The tests are recorded, but no provisional verdict can be given; run dod check instead: "
            + Text.reason(cause));
  }
}
