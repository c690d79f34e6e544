package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.FieldsTestCase;
import dev.dodproof.junit.recorder.fixture.relocated.com.tngtech.archunit.junit.engine_api.FieldSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Engines other than Jupiter, with sources of their own. */
class FieldSourceTests {

  @TempDir Path root;

  @Test
  void aFieldIsRecordedUnderItsNameWithoutParameters() {
    ReadRecord record = run(node("rule", field("RULE")));

    assertThat(record.events())
        .containsExactly("started test rule as FieldsTestCase#RULE", "finished rule SUCCESSFUL");
    assertThat(record.ofType("started").get(0).get("test"))
        .isEqualTo(
            Map.of(
                "engine", "fields",
                "class", FieldsTestCase.class.getName(),
                "method", "RULE",
                "params", ""));
  }

  @Test
  void theTestsBelowAClaimingFieldClaimTheSameBesidesTheirOwn() {
    Node rules = node("rules", field("RULES"));
    rules.addChild(node("claimed", field("RULE")));
    rules.addChild(node("unclaimed", field("UNCLAIMED")));

    assertThat(run(rules).claims())
        .containsExactly(
            "FieldsTestCase#RULES [FIXTURE:rules]",
            "FieldsTestCase#RULE [FIXTURE:rule, FIXTURE:rules]",
            "FieldsTestCase#RULES [FIXTURE:rules]");
  }

  @Test
  void aFieldWithoutClaimOrThatDoesNotExistLeavesNoTrace() {
    assertThat(run(node("a", field("UNCLAIMED")), node("b", field("NONE"))).events()).isEmpty();
  }

  @Test
  void sourcesThatNameNothingRealLeaveNoTrace() {
    assertThat(
            run(
                    node("a", MethodSource.from("no.such.Class", "method")),
                    node("b", MethodSource.from(FieldsTestCase.class.getName(), "no method")),
                    node("c", null))
                .events())
        .isEmpty();
  }

  private ReadRecord run(Node... nodes) {
    return new PretendJvm(root).run(new FieldEngine(List.of(nodes))).wholeRecord();
  }

  private static FieldSource field(String name) {
    return new FieldSource(FieldsTestCase.class, name);
  }

  private static Node node(String name, TestSource source) {
    return new Node(UniqueId.forEngine("fields").append("field", name), name, source);
  }

  private static final class Node extends AbstractTestDescriptor {
    Node(UniqueId id, String name, TestSource source) {
      super(id, name, source);
    }

    @Override
    public Type getType() {
      return getChildren().isEmpty() ? Type.TEST : Type.CONTAINER;
    }
  }

  /** Runs what it was given; every node passes. */
  private record FieldEngine(List<Node> nodes) implements TestEngine {
    @Override
    public String getId() {
      return "fields";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
      EngineDescriptor engine = new EngineDescriptor(id, "fields");
      for (Node node : nodes) {
        engine.addChild(node);
      }
      return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
      pass(request.getRootTestDescriptor(), request.getEngineExecutionListener());
    }

    private static void pass(TestDescriptor node, EngineExecutionListener listener) {
      listener.executionStarted(node);
      node.getChildren().forEach(child -> pass(child, listener));
      listener.executionFinished(node, TestExecutionResult.successful());
    }
  }
}
