package dev.dodproof.junit.recorder;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the JVM was told, read when the session opens: tests may change system properties.
 *
 * @param root the system property {@code dod.root}
 * @param runId the system property {@code dod.run.id}
 * @param workingFolder the module, where the tool says so, else the working folder
 * @param classPath the entries of class path and module path
 * @param javaVersion the version of the JVM
 */
record Settings(
    @Nullable String root,
    @Nullable String runId,
    String workingFolder,
    List<String> classPath,
    String javaVersion) {

  /** Where class folders are named. Surefire moves the class path into a jar and names it apart. */
  private static final List<String> PATHS =
      List.of("java.class.path", "surefire.test.class.path", "jdk.module.path");

  static Settings ofThisJvm() {
    return of(System::getProperty);
  }

  static Settings of(Function<String, @Nullable String> properties) {
    String folder = properties.apply("basedir");
    if (folder == null || folder.isBlank()) {
      folder = properties.apply("user.dir");
    }
    return new Settings(
        properties.apply("dod.root"),
        properties.apply("dod.run.id"),
        folder == null ? "" : folder,
        PATHS.stream().map(properties).flatMap(Settings::entries).distinct().toList(),
        Objects.requireNonNullElse(properties.apply("java.version"), "unknown"));
  }

  private static Stream<String> entries(@Nullable String path) {
    if (path == null) {
      return Stream.empty();
    }
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(path)
        .filter(entry -> !entry.isBlank());
  }
}
