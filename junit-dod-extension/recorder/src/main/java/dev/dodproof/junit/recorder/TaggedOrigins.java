package dev.dodproof.junit.recorder;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.engine.support.descriptor.PackageSource;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Reads the claims of tests that are no Java code and so carry no annotation: engines such as
 * Cucumber hand the tags of a scenario on to the platform.
 *
 * <p>A tag of Java code claims nothing, whatever it says: there the annotation speaks.
 */
final class TaggedOrigins {

  private static final String CRITERION = "DodCriterion:";
  private static final String PHASE = "DodPhase:";

  private final Path root;

  TaggedOrigins(Path root) {
    this.root = root;
  }

  /** Returns what the tags of a node claim, or null for nothing. */
  @Nullable Link link(TestIdentifier node, @Nullable TestSource source, String engine) {
    if (node.getTags().isEmpty() || isJava(source)) {
      return null;
    }
    String phase = tagged(node, PHASE).sorted().findFirst().orElse("");
    List<Claim> claims =
        tagged(node, CRITERION).sorted().map(text -> new Claim(phase, text)).toList();
    return claims.isEmpty()
        ? null
        : new Link(new TestRef(engine, file(source), member(node, source), ""), claims);
  }

  private static boolean isJava(@Nullable TestSource source) {
    return source instanceof MethodSource
        || source instanceof ClassSource
        || source instanceof PackageSource;
  }

  private static Stream<String> tagged(TestIdentifier node, String prefix) {
    return node.getTags().stream()
        .map(TestTag::getName)
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()));
  }

  private String file(@Nullable TestSource source) {
    if (source instanceof ClasspathResourceSource resource) {
      return resource.getClasspathResourceName();
    }
    return source instanceof FileSource file ? relative(file.getFile()) : "";
  }

  private String relative(File file) {
    Path path = file.toPath().toAbsolutePath().normalize();
    return path.startsWith(root) ? RunPlace.relative(root, path) : path.toString();
  }

  /** The line where the test stands, or how its engine calls it. */
  private static String member(TestIdentifier node, @Nullable TestSource source) {
    return position(source)
        .map(position -> "line " + position.getLine())
        .orElseGet(() -> node.getUniqueIdObject().getLastSegment().getValue());
  }

  private static Optional<FilePosition> position(@Nullable TestSource source) {
    if (source instanceof ClasspathResourceSource resource) {
      return resource.getPosition();
    }
    return source instanceof FileSource file ? file.getPosition() : Optional.empty();
  }
}
