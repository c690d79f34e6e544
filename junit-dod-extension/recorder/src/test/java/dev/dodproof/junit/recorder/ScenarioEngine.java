package dev.dodproof.junit.recorder;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** An engine whose tests are tagged and stand in no Java code; if not told otherwise they pass. */
final class ScenarioEngine implements TestEngine {

  private static final String ID = "scenarios";

  private final Execution execution;
  private final List<Scenario> scenarios;

  ScenarioEngine(Scenario... scenarios) {
    this(ScenarioEngine::passAll, scenarios);
  }

  /**
   * Creates an engine.
   *
   * @param execution what it does with its scenarios
   */
  ScenarioEngine(Execution execution, Scenario... scenarios) {
    this.execution = execution;
    this.scenarios = List.of(scenarios);
  }

  /** Executes scenarios, well or badly. */
  @FunctionalInterface
  interface Execution {
    void execute(List<Scenario> scenarios, EngineExecutionListener listener);
  }

  private static void passAll(List<Scenario> scenarios, EngineExecutionListener listener) {
    scenarios.forEach(scenario -> pass(scenario, listener));
  }

  static void pass(Scenario scenario, EngineExecutionListener listener) {
    listener.executionStarted(scenario);
    listener.executionFinished(scenario, TestExecutionResult.successful());
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor engine = new EngineDescriptor(id, ID);
    scenarios.forEach(engine::addChild);
    return engine;
  }

  @Override
  public void execute(ExecutionRequest request) {
    EngineExecutionListener listener = request.getEngineExecutionListener();
    TestDescriptor engine = request.getRootTestDescriptor();
    listener.executionStarted(engine);
    execution.execute(scenarios, listener);
    listener.executionFinished(engine, TestExecutionResult.successful());
  }

  /** A tagged test. */
  static final class Scenario extends AbstractTestDescriptor {
    private final Set<TestTag> tags;

    Scenario(String name, @Nullable TestSource source, String... tags) {
      super(UniqueId.forEngine(ID).append("scenario", name), name, source);
      this.tags = Arrays.stream(tags).map(TestTag::create).collect(Collectors.toSet());
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
      return tags;
    }
  }
}
