package dev.dodproof.archrules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the configurations of logging in a folder say of log files.
 *
 * @param violations log files without a bound
 * @param complaints what could not be read
 */
record LogConfigurations(List<String> violations, List<String> complaints) {

  static LogConfigurations in(Path folder) {
    LogConfigurations found = new LogConfigurations(new ArrayList<>(), new ArrayList<>());
    if (!Files.isDirectory(folder)) {
      found.complaints.add("Folder " + folder + " is missing; name the folder of resources");
      return found;
    }
    try {
      for (Path file : Folders.filesBelow(folder, "")) {
        found.add(Folders.name(folder, file), file);
      }
    } catch (IOException failure) {
      found.complaints.add("Folder " + folder + " cannot be listed (" + failure + ")");
    }
    return found;
  }

  private void add(String path, Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      complaints.add(
          "Resource <"
              + path
              + "> is no regular file, and may hide a log configuration; expected no links; put the"
              + " file itself there");
      return;
    }
    try {
      violations.addAll(read(path, file));
    } catch (NotInspectedException damaged) {
      complaints.addAll(damaged.complaints());
    }
  }

  private static List<String> read(String path, Path file) throws NotInspectedException {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.equals("logging.properties")) {
      return JdkLoggingConfiguration.violations(path, file);
    }
    boolean xml = name.endsWith(".xml") && (name.contains("logback") || name.contains("log4j2"));
    return xml ? XmlLoggingConfiguration.violations(path, file) : List.of();
  }

  static NotInspectedException unreadable(String path, Exception failure) {
    return new NotInspectedException(
        List.of(
            "Log configuration "
                + path
                + " cannot be read ("
                + ViolationIdentity.of(String.valueOf(failure.getMessage()))
                + "); repair it"));
  }
}
