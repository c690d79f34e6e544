package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources of a test with the compiler of the running JDK. */
final class CompiledSources {

  private CompiledSources() {}

  /**
   * Compiles sources that need only the JDK.
   *
   * @param folder gets the sources, and below {@code classes} the class files
   * @param sources from file name to text
   * @return the folder of the class files
   */
  static Path in(Path folder, Map<String, String> sources, String... options) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      files.add(Files.writeString(folder.resolve(source.getKey()), source.getValue()));
    }
    Path classes = folder.resolve("classes");
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-d", classes.toString(), "-cp", classes.toString(), "-proc:none"));
    StringWriter errors = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  errors,
                  manager,
                  null,
                  arguments,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertThat(compiled).as(errors.toString()).isTrue();
    }
    return classes;
  }
}
