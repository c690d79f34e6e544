package dev.dodproof.dod.evidence;

import java.util.Set;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs an engine that leaves out the second of two tests and says nothing of it. */
final class LeavingOutMain {

  static final String SECOND = "second";

  private LeavingOutMain() {}

  public static void main(String[] unused) {
    LauncherConfig config =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new LeavingOut())
            .build();
    try (LauncherSession session = LauncherFactory.openSession(config)) {
      session.getLauncher().execute(LauncherDiscoveryRequestBuilder.request().build());
    }
  }

  private static final class LeavingOut implements TestEngine {
    @Override
    public String getId() {
      return "leaving-out";
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
      EngineDescriptor engine = new EngineDescriptor(id, getId());
      engine.addChild(new Tagged(id.append("test", "first"), "first"));
      engine.addChild(new Tagged(id.append("test", SECOND), SECOND));
      return engine;
    }

    @Override
    public void execute(ExecutionRequest request) {
      EngineExecutionListener listener = request.getEngineExecutionListener();
      TestDescriptor engine = request.getRootTestDescriptor();
      TestDescriptor first = engine.getChildren().iterator().next();
      listener.executionStarted(engine);
      listener.executionStarted(first);
      listener.executionFinished(first, TestExecutionResult.successful());
      listener.executionFinished(engine, TestExecutionResult.successful());
    }
  }

  private static final class Tagged extends AbstractTestDescriptor {
    Tagged(UniqueId id, String name) {
      super(id, name);
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
      return Set.of(TestTag.create("DodCriterion:a"));
    }
  }
}
