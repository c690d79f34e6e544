package dev.dodproof.junit.bench;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
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
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Finds tests as Jupiter does, with the tags of classes and methods, and calls none of them: what
 * is left is the platform and its listeners.
 */
final class BareEngine implements TestEngine {

  private static final String ID = "bare";

  private final List<Class<?>> types;

  BareEngine(List<Class<?>> types) {
    this.types = types;
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor engine = new EngineDescriptor(id, ID);
    for (Class<?> type : types) {
      Node container =
          new Node(
              id.append("class", type.getName()),
              type.getSimpleName(),
              ClassSource.from(type),
              TestDescriptor.Type.CONTAINER,
              tags(type));
      engine.addChild(container);
      for (Method method :
          AnnotationSupport.findAnnotatedMethods(
              type, Test.class, HierarchyTraversalMode.TOP_DOWN)) {
        container.addChild(
            new Node(
                container.getUniqueId().append("method", method.getName() + "()"),
                method.getName() + "()",
                MethodSource.from(type, method),
                TestDescriptor.Type.TEST,
                tags(method)));
      }
    }
    return engine;
  }

  private static Set<TestTag> tags(AnnotatedElement element) {
    return AnnotationSupport.findRepeatableAnnotations(element, Tag.class).stream()
        .map(tag -> TestTag.create(tag.value()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void execute(ExecutionRequest request) {
    execute(request.getRootTestDescriptor(), request.getEngineExecutionListener());
  }

  private static void execute(TestDescriptor node, EngineExecutionListener listener) {
    listener.executionStarted(node);
    node.getChildren().forEach(child -> execute(child, listener));
    listener.executionFinished(node, TestExecutionResult.successful());
  }

  /** A class or a method. */
  private static final class Node extends AbstractTestDescriptor {
    private final Type type;
    private final Set<TestTag> tags;

    Node(UniqueId id, String name, TestSource source, Type type, Set<TestTag> tags) {
      super(id, name, source);
      this.type = type;
      this.tags = tags;
    }

    @Override
    public Set<TestTag> getTags() {
      return tags;
    }

    @Override
    public Type getType() {
      return type;
    }
  }
}
