package dev.dodproof.junit.recorder;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Hears of the files that tests publish. The callback came with JUnit Platform 1.12, later than
 * what this is compiled against, so the listener is made where the platform has it.
 */
final class FileEntryListener implements InvocationHandler {

  private static final String CALLBACK = "fileEntryPublished";
  private static final String ENTRY = "org.junit.platform.engine.reporting.FileEntry";

  private final Method path;
  private final BiConsumer<TestIdentifier, Path> receiver;

  private FileEntryListener(Method path, BiConsumer<TestIdentifier, Path> receiver) {
    this.path = path;
    this.receiver = receiver;
  }

  /**
   * Makes the listener, if this platform tells of files.
   *
   * @param receiver takes the publishing test and the path of the file
   */
  static Optional<TestExecutionListener> of(BiConsumer<TestIdentifier, Path> receiver) {
    try {
      ClassLoader loader = TestExecutionListener.class.getClassLoader();
      Method path = Class.forName(ENTRY, false, loader).getMethod("getPath");
      Object proxy =
          Proxy.newProxyInstance(
              loader,
              new Class<?>[] {TestExecutionListener.class},
              new FileEntryListener(path, receiver));
      return Optional.of((TestExecutionListener) proxy);
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] arguments)
      throws ReflectiveOperationException {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> FileEntryListener.class.getName();
      case CALLBACK -> {
        receiver.accept((TestIdentifier) arguments[0], (Path) path.invoke(arguments[1]));
        yield null;
      }
      default -> null;
    };
  }
}
