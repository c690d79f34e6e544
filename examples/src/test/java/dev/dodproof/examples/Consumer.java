package dev.dodproof.examples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A user's project without a build tool: compiled by javac and tested by a JVM on whose class path
 * are JUnit, the published extension, and whatever else the user has.
 */
final class Consumer {

  static final String TESTS = "com.example.partial.ParserTests";

  private static final Path EXTENSION = Path.of(System.getProperty("examples.extension.jar"));

  private final ExampleProject project;
  private final Path classes;

  private Consumer(ExampleProject project) {
    this.project = project;
    this.classes = project.folder().resolve("target").resolve("test-classes");
  }

  /** Makes and compiles a project whose only phase, {@code PHASE_PARTIAL}, its tests prove. */
  static Consumer compiled(String name) {
    ExampleProject project = ExampleProject.copyOf("partial", name);
    project.edit("dod/DOD__PHASE_PARTIAL.md", ", refuses a letter", "");
    project.commit();
    Consumer consumer = new Consumer(project);
    consumer.compile();
    return consumer;
  }

  ExampleProject project() {
    return project;
  }

  private void compile() {
    try (Stream<Path> files = Files.walk(project.folder().resolve("src"))) {
      Files.createDirectories(classes);
      List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-g", "-cp"));
      arguments.add(joined(List.of()));
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
      int failures =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      if (failures != 0) {
        throw new IllegalStateException("the consumer does not compile");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the tests in a JVM with the given options and further class path entries in front. */
  ProcessResult test(List<String> options, List<Path> inFront) {
    return run(options, inFront, List.of(SessionMain.class.getName(), TESTS));
  }

  /** Runs a program on that class path: its main class and its arguments. */
  ProcessResult run(List<String> options, List<Path> inFront, List<String> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", joined(inFront)));
    command.addAll(program);
    return Processes.run(project.folder(), Map.of("CI", "true"), command);
  }

  /** JUnit alone of all that this build has on its own class path. */
  private String joined(List<Path> inFront) {
    List<String> entries = new ArrayList<>();
    inFront.forEach(entry -> entries.add(entry.toString()));
    entries.add(classes.toString());
    entries.add(EXTENSION.toString());
    entries.addAll(ownClassPath().stream().filter(Consumer::isOfJUnit).toList());
    return String.join(File.pathSeparator, entries);
  }

  private static List<String> ownClassPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(path.split(File.pathSeparator, -1));
  }

  private static boolean isOfJUnit(String entry) {
    String name = Path.of(entry).getFileName().toString();
    boolean junit =
        name.matches("(junit-|opentest4j|apiguardian).*\\.jar") && !name.contains("dod");
    return junit || Path.of(entry).endsWith(Path.of("target", "test-classes"));
  }
}
