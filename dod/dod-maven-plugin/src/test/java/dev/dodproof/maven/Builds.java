package dev.dodproof.maven;

import java.io.File;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;

/** Sessions and projects as Maven hands them to a goal, made without Maven. */
final class Builds {

  private Builds() {}

  static MavenProject project(String artifactId, Path folder) {
    Model model = new Model();
    model.setGroupId("sample");
    model.setArtifactId(artifactId);
    model.setVersion("1");
    MavenProject project = new MavenProject(model);
    File pom = folder.resolve("pom.xml").toFile();
    project.setFile(pom);
    return project;
  }

  /** The constructor is for Maven alone, and so are goals: there is no other way to have one. */
  @SuppressWarnings("deprecation")
  static MavenSession session(MavenProject... projects) {
    MavenExecutionRequest request = new DefaultMavenExecutionRequest();
    MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
    session.setProjects(List.of(projects));
    session.setAllProjects(List.of(projects));
    return session;
  }

  /** The execution of a goal whose plugin has the given parameters, configured as XML says. */
  static MojoExecution execution(MojoExecution.Source source, String configuration)
      throws Exception {
    MojoDescriptor goal = new MojoDescriptor();
    goal.setGoal("check");
    for (String name : List.of("phase", "policy", "require", "project")) {
      Parameter parameter = new Parameter();
      parameter.setName(name);
      parameter.setEditable(!name.equals("project"));
      goal.addParameter(parameter);
    }
    PluginDescriptor descriptor = new PluginDescriptor();
    descriptor.addMojo(goal);
    goal.setPluginDescriptor(descriptor);
    PluginExecution configured = new PluginExecution();
    configured.setId("judge");
    configured.setConfiguration(Xpp3DomBuilder.build(new StringReader(configuration)));
    Plugin plugin = new Plugin();
    plugin.addExecution(configured);
    descriptor.setPlugin(plugin);
    return new MojoExecution(goal, "judge", source);
  }

  static MojoExecution execution() throws Exception {
    return execution(MojoExecution.Source.LIFECYCLE, "<configuration/>");
  }

  /** Injects as Maven does: into the field, whatever its access. */
  static void inject(Object goal, String parameter, @Nullable Object value) throws Exception {
    Class<?> type = goal.getClass();
    while (true) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(parameter)) {
          field.setAccessible(true);
          field.set(goal, value);
          return;
        }
      }
      type = type.getSuperclass();
    }
  }
}
