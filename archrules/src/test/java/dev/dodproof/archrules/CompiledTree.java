package dev.dodproof.archrules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles sources of tests. */
final class CompiledTree {

  private CompiledTree() {}

  /** Compiles every source below a folder into another. */
  static void classes(Path sources, Path classes, String... options) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
    arguments.addAll(Arrays.asList(options));
    for (Path source : Folders.filesBelow(sources, ".java")) {
      arguments.add(source.toString());
    }
    Files.createDirectories(classes);
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, errors, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new AssertionError(errors.toString(StandardCharsets.UTF_8));
    }
  }
}
