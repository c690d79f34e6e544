package dev.dodproof.junit.recorder;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The readers of classes whose tests are being looked at. Safe for use by several threads. */
final class ClaimReaders {

  private final Map<Class<?>, ClaimReader> readers = new ConcurrentHashMap<>();

  /** The tests of a class mostly follow each other. */
  private volatile @Nullable ClaimReader last;

  /** Returns the claims of a method or field; of the class alone, if the member is not known. */
  List<Claim> claims(Class<?> type, @Nullable AnnotatedElement member) {
    ClaimReader reader = last;
    if (reader == null || !reader.type().equals(type)) {
      reader = readers.computeIfAbsent(type, ClaimReader::new);
      last = reader;
    }
    return reader.claims(Objects.requireNonNullElse(member, type));
  }

  /** Lets go of all classes. */
  void clear() {
    readers.clear();
    last = null;
  }
}
