package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.function.Function;

/**
 * Reads class files completely, or says why it cannot. Keeps the jars it met open until it is
 * closed: to open a signed one anew for each class takes minutes.
 */
final class ClassFiles implements AutoCloseable {

  /** Far above what any compiler writes: a method has at most 64 KiB of code. */
  private static final int MAXIMUM_BYTES = 64 * 1024 * 1024;

  private final OpenJars jars = new OpenJars();

  byte[] read(JavaClass javaClass) throws UnreadableClassException {
    return read(uri(javaClass));
  }

  /** Reads a class file by a function that throws whatever damaged bytes make it throw. */
  <T> T parse(CompiledClass compiled, Function<byte[], T> parser) throws UnreadableClassException {
    byte[] classFile = read(compiled.file());
    try {
      return parser.apply(classFile);
    } catch (RuntimeException damaged) {
      throw new UnreadableClassException(
          compiled.name() + " is not a whole class file (" + damaged + ")", damaged);
    }
  }

  static URI uri(JavaClass javaClass) throws UnreadableClassException {
    return javaClass
        .getSource()
        .map(Source::getUri)
        .orElseThrow(() -> new UnreadableClassException("it was imported without a source", null));
  }

  byte[] read(URI uri) throws UnreadableClassException {
    try (InputStream in = open(uri)) {
      return read(in);
    } catch (IOException | IllegalArgumentException failure) {
      throw new UnreadableClassException("its bytes cannot be had (" + failure + ")", failure);
    }
  }

  /** Reads the bytes of one class file. */
  static byte[] read(InputStream in) throws IOException, UnreadableClassException {
    byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
    if (bytes.length > MAXIMUM_BYTES) {
      throw new UnreadableClassException("it has more than 64 MiB", null);
    }
    return bytes;
  }

  private InputStream open(URI uri) throws IOException {
    if (OpenJars.canOpen(uri)) {
      return jars.open(uri);
    }
    URLConnection connection = uri.toURL().openConnection();
    // What is cached may show the bytes of an earlier build.
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  @Override
  public void close() {
    jars.close();
  }
}
