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

/** An engine whose tests are tagged and stand in no Java code; every one passes. */
final class ScenarioEngine implements TestEngine {

  private static final String ID = "scenarios";

  private final List<Scenario> scenarios;

  ScenarioEngine(Scenario... scenarios) {
    this.scenarios = List.of(scenarios);
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
    for (TestDescriptor scenario : engine.getChildren()) {
      listener.executionStarted(scenario);
      listener.executionFinished(scenario, TestExecutionResult.successful());
    }
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
