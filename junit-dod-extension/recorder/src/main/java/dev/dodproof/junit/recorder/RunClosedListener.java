package dev.dodproof.junit.recorder;

import java.nio.file.Path;
import java.util.Set;

/**
 * Hears that a provisional run is recorded to its end, so that a verdict can be shown at once where
 * no build tool asks for one (in an IDE).
 *
 * <p><b>Internal</b> (as {@code @API(status = INTERNAL)} would say): made for the evaluator that is
 * shipped in the same jar. It may change or go in any release.
 *
 * <p>Implementations are found through the {@code ServiceLoader} of the class loader that loaded
 * this interface, and called on the thread that closes the launcher session.
 */
public interface RunClosedListener {

  /**
   * Called after the last line of a whole record has been written, if the run is provisional (no
   * system property {@code dod.run.id}) and at least one test that claims a criterion was started.
   * Not called for records that are incomplete.
   *
   * <p>Whatever is thrown becomes one line on stderr and never reaches the test run.
   *
   * @param root the root folder of the project, absolute
   * @param runFolder the folder that holds the records of this run, absolute
   * @param phases the phases that claiming tests named, unmodifiable; empty if none named one
   */
  void runClosed(Path root, Path runFolder, Set<String> phases);
}
