package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles wrong code for one test by the compiler that is there, so that this module's own tests
 * hold none of it, and the rules meet what each JDK makes of it.
 */
final class Compiled {

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:\\w+ )*?(?:class|@?interface|enum|record) (\\w+)");

  /** On one line, so that the lines of the source keep their numbers. */
  private static final String PRELUDE =
      "package com.acme; import dev.dodproof.junit.*; import java.io.*; import java.nio.file.*;"
          + " import java.util.*; import java.util.function.*; import org.junit.jupiter.api.*;"
          + " import org.junit.jupiter.api.condition.*;"
          + " import static org.assertj.core.api.Assertions.assertThat;"
          + " import static org.junit.jupiter.api.Assertions.*;"
          + " import static org.junit.jupiter.api.Assumptions.*; ";

  private Compiled() {}

  /** Compiles sources of package {@code com.acme}, unless they name one, and imports them all. */
  static JavaClasses from(Path folder, String... sources) throws IOException {
    return ClassImport.everyClassIn(compile(folder, sources));
  }

  static Path compile(Path folder, String... sources) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String source : sources) {
      files.add(write(folder.resolve("src"), source));
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-d", classes.toString(), "-proc:none", "-g", "-parameters", "-nowarn");
      var units = manager.getJavaFileObjectsFromPaths(files);
      if (!compiler.getTask(messages, manager, null, options, null, units).call()) {
        throw new IllegalStateException("an example does not compile: " + messages);
      }
    }
    return classes;
  }

  private static Path write(Path folder, String source) throws IOException {
    Matcher named = PACKAGE.matcher(source);
    String packageName = named.find() ? named.group(1) : "com.acme";
    Matcher type = TYPE.matcher(source);
    String name = type.find() ? type.group(1) : "package-info";
    Path file = folder.resolve(packageName.replace('.', '/')).resolve(name + ".java");
    Files.createDirectories(file.getParent());
    String text = source.contains("package ") ? source : PRELUDE + source;
    return Files.writeString(file, text);
  }
}
