package dev.dodproof.dod.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The name and version under which this tool signs what it writes. */
public final class Tool {

  /** The name in stored files. */
  public static final String NAME = "dod-proof";

  /** The version in stored files. */
  public static final String VERSION = readVersion();

  private Tool() {}

  /**
   * Returns name and version as one word.
   *
   * @return for example {@code dod-proof/1.0.0}
   */
  public static String nameAndVersion() {
    return NAME + "/" + VERSION;
  }

  private static String readVersion() {
    try (InputStream in = Tool.class.getResourceAsStream("tool.properties")) {
      if (in == null) {
        throw new IllegalStateException("tool.properties is missing from the jar");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
