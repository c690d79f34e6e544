package dev.dodproof.junit;

import java.nio.file.Path;

/**
 * Attaches to the criterion of a test what shows that it holds: files, texts and measured values.
 *
 * <p>A parameter of a Jupiter test method (or of {@code @BeforeEach} and {@code @AfterEach}) that
 * claims a criterion, itself or by its class; there is nothing to register:
 *
 * <pre>{@code
 * @Test
 * @DodCriterion("Breaker opens in time")
 * void opensInTime(Evidence evidence) {
 *   …
 *   evidence.value("time to open", 12.5, "ms");
 *   evidence.file(Path.of("target", "breaker.log"));
 * }
 * }</pre>
 *
 * <p>What is attached is copied beside the run record at once, digested, compared again when the
 * verdict is given, shown in the reports and sealed. Evidence alone proves nothing: the test must
 * still assert. What cannot be copied (no such file, more than 64 MiB, a full disk) never fails the
 * test, but is said on stderr, and then the run proves nothing.
 *
 * <p>Safe for use by several threads until the test ends.
 */
public interface Evidence {

  /** How many characters a name or a unit may have. */
  int MAX_NAME = 100;

  /**
   * Attaches a file under its own name.
   *
   * @param file a regular file of the default file system, complete by now
   * @throws IllegalArgumentException if it belongs to another file system, or its name is longer
   *     than {@link #MAX_NAME}
   */
  default void file(Path file) {
    Path name = file.getFileName();
    file(name == null ? "" : name.toString(), file);
  }

  /**
   * Attaches a file.
   *
   * @param name what it is, in 1 to {@link #MAX_NAME} characters
   * @param file a regular file of the default file system, complete by now
   * @throws IllegalArgumentException if the name is blank or too long, or the file belongs to
   *     another file system
   */
  void file(String name, Path file);

  /**
   * Attaches a text, kept as a file in UTF-8.
   *
   * @param name what it is, in 1 to {@link #MAX_NAME} characters
   * @param text not blank
   * @throws IllegalArgumentException if the name is blank or too long, or the text is blank
   */
  void text(String name, String text);

  /**
   * Attaches a measured value.
   *
   * @param name what was measured, in 1 to {@link #MAX_NAME} characters
   * @param value a finite number
   * @param unit its unit, for example {@code ms}; empty for a count or a ratio
   * @throws IllegalArgumentException if the name is blank or too long, the unit is too long, or the
   *     value is infinite or no number
   */
  void value(String name, double value, String unit);
}
