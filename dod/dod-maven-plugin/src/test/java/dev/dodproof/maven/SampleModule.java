package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.ops.time.TimeSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;

/** A project of one module on the disk, and goals in it that run on a certain day. */
final class SampleModule {

  private final Path folder;
  private final MavenProject project;
  private final List<String> log = new ArrayList<>();
  private LocalDate today = LocalDate.of(2026, 6, 15);

  SampleModule(Path folder) throws Exception {
    this.folder = folder;
    this.project = Builds.project("sample", folder);
    project.getModel().setBuild(new Build());
    Resource resource = new Resource();
    resource.setDirectory(folder.resolve("src/main/resources").toString());
    project.getBuild().addResource(resource);
    project.addTestCompileSourceRoot(folder.resolve("src/test/java").toString());
    write("dod/DOD__PHASE_A.md", "# DoD\n");
    write("src/main/java/com/acme/Clean.java", "package com.acme;\nclass Clean {}\n");
    compile();
    DecommissionedLock.empty().write(folder.resolve("dod/decommissioned.lock"));
  }

  MavenProject project() {
    return project;
  }

  /** Returns what the goals told, without warnings and errors. */
  List<String> log() {
    return log;
  }

  void moveTo(LocalDate day) {
    today = day;
  }

  void write(String file, String text) throws Exception {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }

  void compile() throws Exception {
    compile("src/main/java", "target/classes");
  }

  void compileTests() throws Exception {
    compile("src/test/java", "target/test-classes");
  }

  private void compile(String sources, String classes) throws Exception {
    String path =
        folder.resolve("target/classes")
            + System.getProperty("path.separator")
            + System.getProperty("java.class.path");
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-cp", path, "-d", folder.resolve(classes).toString()));
    try (Stream<Path> files = Files.walk(folder.resolve(sources))) {
      files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, errors, arguments.toArray(String[]::new));
    assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
  }

  RulesMojo rules(String... ids) throws Exception {
    RulesMojo goal = new RulesMojo(time());
    Builds.inject(goal, "session", Builds.session(project));
    Builds.inject(goal, "rules", List.of(ids));
    return prepared(goal);
  }

  BaselineMojo baseline(String... parameters) throws Exception {
    BaselineMojo goal = new BaselineMojo(time());
    for (int index = 0; index < parameters.length; index += 2) {
      Builds.inject(goal, parameters[index], parameters[index + 1]);
    }
    return prepared(goal);
  }

  private <T extends Mojo> T prepared(T goal) throws Exception {
    Builds.inject(goal, "project", project);
    Builds.inject(goal, "classes", folder.resolve("target/classes").toFile());
    Builds.inject(goal, "testClasses", folder.resolve("target/test-classes").toFile());
    goal.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence content) {
            log.add(content.toString());
          }
        });
    return goal;
  }

  private TimeSource time() {
    Instant noon = today.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
    return new TimeSource() {
      @Override
      public Instant wallTime() {
        return noon;
      }

      @Override
      public long monotonicNanos() {
        return 0;
      }
    };
  }
}
