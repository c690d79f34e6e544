package dev.dodproof.maven;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a POM says to this plugin. Maven passes over a misspelt parameter in silence, and then the
 * default would hold instead of what somebody wrote.
 */
final class PluginConfiguration {

  private final MojoExecution execution;

  private PluginConfiguration(MojoExecution execution) {
    this.execution = execution;
  }

  /** Refuses parameters that no goal of the plugin has. */
  static void check(MojoExecution execution) throws MojoExecutionException {
    new PluginConfiguration(execution).check();
  }

  private void check() throws MojoExecutionException {
    Set<String> unknown = written();
    Set<String> known = known();
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new MojoExecutionException(
          "dod:"
              + execution.getGoal()
              + ": found "
              + String.join(", ", unknown)
              + " in the plugin's configuration; expected none but "
              + String.join(", ", known)
              + "; correct the POM (mvn dod:help -Ddetail tells what each is for)");
    }
  }

  private Set<String> written() {
    Plugin plugin = execution.getPlugin();
    Optional<PluginExecution> ours =
        plugin.getExecutions().stream()
            .filter(each -> each.getId().equals(execution.getExecutionId()))
            .findFirst();
    return Stream.concat(
            Stream.ofNullable(plugin.getConfiguration()),
            ours.map(PluginExecution::getConfiguration).stream())
        .filter(Xpp3Dom.class::isInstance)
        .flatMap(configuration -> Stream.of(((Xpp3Dom) configuration).getChildren()))
        .map(Xpp3Dom::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> known() {
    List<MojoDescriptor> goals =
        execution.getMojoDescriptor().getPluginDescriptor().getMojos().stream().toList();
    return goals.stream()
        .flatMap(goal -> Stream.ofNullable(goal.getParameters()).flatMap(List::stream))
        .filter(Parameter::isEditable)
        .map(Parameter::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
