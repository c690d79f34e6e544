package dev.dodproof.junit.recorder;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** Finds out what a node of the test plan claims. */
final class LinkFinder {

  /** Jupiter takes the source of these from a URI that the test itself may choose freely. */
  private static final Set<String> SELF_NAMED = Set.of("dynamic-test", "dynamic-container");

  private final ClaimReaders readers = new ClaimReaders();
  private final TaggedOrigins tagged;
  private final Loudspeaker loudspeaker;
  private final AtomicBoolean said = new AtomicBoolean();

  LinkFinder(Path root, Loudspeaker loudspeaker) {
    this.tagged = new TaggedOrigins(root);
    this.loudspeaker = loudspeaker;
  }

  /**
   * Returns what a node claims, or null for nothing.
   *
   * @param ancestor what its parent claims, if anything
   */
  @Nullable Link find(TestIdentifier node, @Nullable Link ancestor) {
    UniqueId id = node.getUniqueIdObject();
    Link own = isSelfNamed(id) ? null : own(node, id, ancestor);
    if (own == null || ancestor == null) {
      return own == null ? ancestor : own;
    }
    return own.test().equals(ancestor.test()) ? ancestor : own.with(ancestor);
  }

  /** Returns whether a node of the plan claims something by itself. */
  boolean claims(TestIdentifier node) {
    return own(node, node.getUniqueIdObject(), null) != null;
  }

  /**
   * Finds the class and the method of a node, which its source then remembers. A test may leave a
   * class loader behind by which they are not found any more.
   */
  void resolve(TestIdentifier node) {
    TestSource source = node.getSource().orElse(null);
    if (source instanceof MethodSource) {
      try {
        Origin.of(source);
      } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
        sayOnce(node.getUniqueIdObject(), e);
      }
    }
  }

  /** Lets go of the classes that it has seen. */
  void forget() {
    readers.clear();
  }

  private @Nullable Link own(TestIdentifier node, UniqueId id, @Nullable Link ancestor) {
    TestSource source = node.getSource().orElse(null);
    try {
      Origin origin = source == null ? null : Origin.of(source);
      return origin == null ? tagged.link(node, source, engine(id)) : link(origin, id, ancestor);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      sayOnce(id, e);
      return null;
    }
  }

  private void sayOnce(UniqueId id, Throwable cause) {
    if (said.compareAndSet(false, true)) {
      loudspeaker.say(
          "The criteria of "
              + id
              + " (and maybe of others) cannot be read and will count as not run;"
              + " make its class loadable: "
              + Text.reason(cause));
    }
  }

  private @Nullable Link link(Origin origin, UniqueId id, @Nullable Link ancestor) {
    if (ancestor != null && ancestor.test().equals(test(origin, id))) {
      // An invocation of the method that its parent stands for.
      return ancestor;
    }
    List<Claim> claims = readers.claims(origin.type(), origin.element());
    return claims.isEmpty() ? null : new Link(test(origin, id), claims);
  }

  private static TestRef test(Origin origin, UniqueId id) {
    return new TestRef(engine(id), origin.type().getName(), origin.member(), origin.params());
  }

  private static boolean isSelfNamed(UniqueId id) {
    return SELF_NAMED.contains(id.getLastSegment().getType());
  }

  private static String engine(UniqueId id) {
    String innermost = "";
    for (UniqueId.Segment segment : id.getSegments()) {
      innermost = segment.getType().equals("engine") ? segment.getValue() : innermost;
    }
    return innermost;
  }
}
