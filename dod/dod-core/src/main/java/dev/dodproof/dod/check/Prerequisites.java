package dev.dodproof.dod.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dodproof.dod.checklist.Checklist;
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

/**
 * Which phases require which others, from {@code dod/phases.yaml} or the file given instead:
 *
 * <pre>
 * phases:
 *   PHASE_B:
 *     requires: [PHASE_A]
 * </pre>
 *
 * Without the file no phase requires another.
 */
final class Prerequisites {

  private static final long MAX_BYTES = 1L << 20;
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

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
      JsonNode yaml = YAML.readTree(Files.readAllBytes(file));
      required = parse(yaml);
    } catch (JsonProcessingException e) {
      throw unusable("a text that is no YAML: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw unusable("a file that cannot be read: " + e.getMessage());
    }
  }

  /** Returns the phases that a phase requires, in the order in which the file names them. */
  List<String> of(String phaseId) {
    return required.getOrDefault(phaseId, List.of());
  }

  /** Orders documents so that a phase follows those it requires, as far as there is no cycle. */
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
    JsonNode phases = yaml.path("phases");
    if (!phases.isObject()) {
      throw unusable("no mapping 'phases' at the top");
    }
    Map<String, List<String>> required = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> phase : phases.properties()) {
      required.put(phase.getKey(), requires(phase.getKey(), phase.getValue()));
    }
    return required;
  }

  private List<String> requires(String phaseId, JsonNode phase) throws CheckException {
    JsonNode requires = phase.path("requires");
    if (requires.isMissingNode() && (phase.isObject() || phase.isNull())) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : requires) {
      ids.add(id.asText());
    }
    boolean texts = requires.isArray() && ids.stream().noneMatch(String::isBlank);
    if (!texts) {
      throw unusable("a 'requires' of phase '" + phaseId + "' that is no list of phases");
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
