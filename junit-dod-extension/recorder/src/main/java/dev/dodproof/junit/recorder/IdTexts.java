package dev.dodproof.junit.recorder;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Composes the texts of unique ids. Those of siblings begin with that of their parent, which is
 * composed once for all that follow each other, for the platform's own text is felt in each test.
 *
 * <p>Safe for use by several threads.
 */
final class IdTexts {

  private static final boolean[] PLAIN = plain();

  private volatile @Nullable Parent last;

  private record Parent(UniqueId id, int segments, String text) {}

  /** Returns what {@link TestIdentifier#getUniqueId()} returns. */
  String of(TestIdentifier node) {
    UniqueId id = node.getUniqueIdObject();
    Parent parent = node.getParentIdObject().map(this::parent).orElse(null);
    if (parent == null || !isChild(id, parent)) {
      return id.toString();
    }
    UniqueId.Segment own = id.getLastSegment();
    return isPlain(own.getType()) && isPlain(own.getValue())
        ? parent.text() + "/[" + own.getType() + ":" + own.getValue() + "]"
        : id.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= PLAIN.length || !PLAIN[text.charAt(i)]) {
        return false;
      }
    }
    return true;
  }

  /** Tells of each ASCII character whether the platform writes it as it is. */
  private static boolean[] plain() {
    boolean[] plain = new boolean[128];
    for (char c = ' '; c < plain.length; c++) {
      plain[c] = UniqueId.root("t", "v" + c).toString().equals("[t:v" + c + "]");
    }
    return plain;
  }

  private Parent parent(UniqueId id) {
    Parent known = last;
    if (known == null || !known.id().equals(id)) {
      known = new Parent(id, id.getSegments().size(), id.toString());
      last = known;
    }
    return known;
  }

  /** Engines are free to call a child as they like. */
  private static boolean isChild(UniqueId id, Parent parent) {
    return id.hasPrefix(parent.id()) && id.getSegments().size() == parent.segments() + 1;
  }
}
