package dev.dodproof.dod.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.files.ProjectPath;
import dev.dodproof.dod.files.StrictYaml;
import dev.dodproof.dod.files.YamlFormatException;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which phases require which others, from {@code dod/phases.yaml} or the file given instead:
 *
 * <pre>
 * phases:
 *   PHASE_B:
 *     requires: [PHASE_A]
 * </pre>
 *
 * Without the file no phase requires another. Anything else in it is refused, because what is not
 * understood could be a prerequisite; so is a cycle.
 */
final class Prerequisites {

  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_PHASES = 1000;
  private static final String PHASES = "phases";
  private static final String REQUIRES = "requires";

  private final Path file;
  private Map<String, List<String>> required = Map.of();

  private Prerequisites(Path file) {
    this.file = file;
  }

  static Prerequisites read(Path file) throws CheckException {
    Prerequisites prerequisites = new Prerequisites(file);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      prerequisites.read();
    }
    return prerequisites;
  }

  boolean isEmpty() {
    return required.values().stream().allMatch(List::isEmpty);
  }

  private void read() throws CheckException {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        throw unusable("no regular file of at most 1 MiB");
      }
      required = parse(StrictYaml.read(Files.readAllBytes(file), MAX_BYTES));
    } catch (YamlFormatException e) {
      throw unusable(e.found());
    } catch (IOException e) {
      throw unusable("a file that cannot be read: " + FileTrouble.describe(e));
    }
    List<String> cycle = PhaseCycle.in(required);
    if (!cycle.isEmpty()) {
      throw unusable("phases that require each other: " + String.join(" → ", cycle));
    }
  }

  /** Returns the phases that a phase requires, in the order in which the file names them. */
  List<String> of(String phaseId) {
    return required.getOrDefault(phaseId, List.of());
  }

  /**
   * Returns a finding for each phase that the file has and no document does: mostly a misspelling.
   */
  List<Finding> unknown(Path root, Set<String> documented) {
    return required.keySet().stream()
        .filter(phase -> !documented.contains(phase))
        .map(
            phase ->
                new Finding(
                    FindingCode.GATE_UNKNOWN_PHASE,
                    phase,
                    SourceLocation.of(ProjectPath.relative(root, file)),
                    "the phase '" + phase + "', which no document has",
                    "one of " + String.join(", ", new TreeSet<>(documented)),
                    "correct its spelling there, or write DOD__" + phase + ".md"))
        .toList();
  }

  /** Orders documents so that a phase follows those it requires. */
  List<Checklist> inOrder(List<Checklist> checklists) {
    List<Checklist> ordered = new ArrayList<>();
    Set<String> visited = new LinkedHashSet<>();
    checklists.forEach(checklist -> visit(checklist.phaseId(), checklists, visited, ordered));
    return ordered;
  }

  private void visit(
      String phaseId, List<Checklist> checklists, Set<String> visited, List<Checklist> ordered) {
    if (visited.add(phaseId)) {
      of(phaseId).forEach(other -> visit(other, checklists, visited, ordered));
      checklists.stream().filter(c -> c.phaseId().equals(phaseId)).forEach(ordered::add);
    }
  }

  private Map<String, List<String>> parse(JsonNode yaml) throws CheckException {
    JsonNode phases = yaml.path(PHASES);
    requireOnly(PHASES, yaml, "the top");
    if (!phases.isObject() || phases.size() > MAX_PHASES) {
      throw unusable("no mapping 'phases' of at most " + MAX_PHASES + " phases at the top");
    }
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> phase : phases.properties()) {
      all.put(phase.getKey(), requires(phase.getKey(), phase.getValue()));
    }
    return all;
  }

  /** A misspelt key would take a prerequisite away, and so would YAML's merge key. */
  private void requireOnly(String key, JsonNode mapping, String place) throws CheckException {
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      if (!entry.getKey().equals(key)) {
        throw unusable("the unknown key '" + entry.getKey() + "' at " + place);
      }
    }
  }

  private List<String> requires(String phaseId, JsonNode phase) throws CheckException {
    String place = "phase '" + phaseId + "'";
    requireOnly(REQUIRES, phase, place);
    JsonNode requires = phase.path(REQUIRES);
    boolean empty = phase.isNull() || (phase.isTextual() && phase.asText().isEmpty());
    if (requires.isMissingNode() && (phase.isObject() || empty)) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    boolean texts = requires.isArray();
    for (JsonNode id : requires) {
      texts &= id.isTextual() && !id.asText().isBlank();
      ids.add(id.asText());
    }
    if (!texts) {
      throw unusable("a 'requires' of " + place + " that is no list of phases");
    }
    return List.copyOf(ids);
  }

  private CheckException unusable(String found) {
    return new CheckException(
        file
            + ": found "
            + found
            + "; expected 'phases:' with a mapping from phase to 'requires: [PHASE, …]'; correct it,"
            + " or remove it if no phase requires another");
  }
}
