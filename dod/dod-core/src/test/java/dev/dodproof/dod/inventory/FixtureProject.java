package dev.dodproof.dod.inventory;

import dev.dodproof.dod.project.ProjectLayout;
import dev.dodproof.dod.project.ProjectModule;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A project made for one test: sources are compiled into a temporary folder, so that their claims
 * never lie among this module's own compiled tests.
 */
final class FixtureProject {

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");
  private static final String IMPORTS =
      """
      import dev.dodproof.junit.*;
      import java.lang.annotation.*;
      import java.util.*;
      import java.util.function.*;
      import org.junit.jupiter.api.*;
      """;

  private final Path root;
  private final Path libraries;
  private final Map<String, ProjectModule> modules = new LinkedHashMap<>();
  private final Map<Path, List<Path>> sources = new LinkedHashMap<>();

  FixtureProject(Path folder) {
    this.root = folder.resolve("project");
    this.libraries = folder.resolve("libraries");
  }

  /** Adds a source of a library, which is on the class path and in no scanned folder. */
  FixtureProject library(String source) {
    return add(libraries.resolveSibling("library-sources"), libraries, source);
  }

  FixtureProject test(String module, String source) {
    ProjectModule known = module(module);
    return add(known.testSources(), known.testClasses(), source);
  }

  /** Adds a test source to the root's own module. */
  FixtureProject test(String source) {
    return test(".", source);
  }

  FixtureProject main(String module, String source) {
    ProjectModule known = module(module);
    return add(known.directory().resolve("src/main/java"), known.mainClasses(), source);
  }

  FixtureProject compile() {
    List<Path> classPath = new ArrayList<>();
    sources.forEach(
        (output, files) -> {
          compile(output, files, classPath);
          classPath.add(output);
        });
    return this;
  }

  Inventory scan() {
    return new InventoryScanner().scan(layout());
  }

  ProjectLayout layout() {
    return new ProjectLayout(root, List.copyOf(modules.values()));
  }

  Path root() {
    return root;
  }

  List<Path> outputs() {
    return List.copyOf(sources.keySet());
  }

  /** Compiles and scans; every declared test as one line. */
  List<String> lines() {
    return compile().scan().tests().stream().map(FixtureProject::line).toList();
  }

  /** Spells a declared test: {@code class#method(types) phase:text ! reason ~}. */
  static String line(DeclaredTest test) {
    String claims =
        test.claims().stream()
            .map(claim -> claim.phase() + ":" + claim.text())
            .collect(Collectors.joining(" + "));
    return test.id()
        + " "
        + claims
        + test.cannotRun().map(reason -> " ! " + reason).orElse("")
        + (test.reachesAssertion() ? "" : " ~");
  }

  ProjectModule module(String path) {
    return modules.computeIfAbsent(
        path,
        name -> {
          Path folder = root.resolve(name).normalize();
          return new ProjectModule(
              name,
              folder,
              folder.resolve("target").resolve("test-classes"),
              folder.resolve("src").resolve("test").resolve("java"));
        });
  }

  private FixtureProject add(Path folder, Path output, String source) {
    Matcher inPackage = PACKAGE.matcher(source);
    String packageName = inPackage.find() ? inPackage.group(1) : "";
    Matcher type = TYPE.matcher(source);
    String typeName = type.find() ? type.group(1) : "package-info";
    Path file = folder.resolve(packageName.replace('.', '/')).resolve(typeName + ".java");
    boolean plain = typeName.equals("package-info") || source.contains("//bare");
    String text =
        plain
            ? source
            : source.replaceFirst("(package [\\w.]+;)", "$1 " + IMPORTS.replace('\n', ' '));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    sources.computeIfAbsent(output, any -> new ArrayList<>()).add(file);
    return this;
  }

  private static void compile(Path output, List<Path> files, List<Path> classPath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      Files.createDirectories(output);
      String joined =
          Stream.concat(
                  classPath.stream().map(Path::toString),
                  Stream.of(System.getProperty("java.class.path")))
              .collect(Collectors.joining(File.pathSeparator));
      List<String> options =
          List.of("-d", output.toString(), "-cp", joined, "-proc:none", "-g", "-nowarn");
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new IllegalStateException("a fixture does not compile: " + messages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
