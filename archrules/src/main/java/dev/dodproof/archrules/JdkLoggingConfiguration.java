package dev.dodproof.archrules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Reads {@code logging.properties}: a file handler writes without limit unless it is given one. */
final class JdkLoggingConfiguration {

  private static final String HANDLER = "java.util.logging.FileHandler";
  private static final String LIMIT = HANDLER + ".limit";

  private JdkLoggingConfiguration() {}

  static List<String> violations(String path, Path file) throws NotInspectedException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException damaged) {
      throw LogConfigurations.unreadable(path, damaged);
    }
    boolean used =
        properties.stringPropertyNames().stream()
            .filter(key -> key.equals("handlers") || key.endsWith(".handlers"))
            .anyMatch(key -> properties.getProperty(key).contains(HANDLER));
    return used && !properties.getProperty(LIMIT, "0").strip().matches("0*[1-9][0-9]*")
        ? List.of("Log configuration " + path + " has a FileHandler without a limit; set " + LIMIT)
        : List.of();
  }
}
