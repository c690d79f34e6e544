package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** Knows the ways of the JDK to write to the standard streams and to end the process. */
final class ProcessAccess {

  private static final Set<String> STREAMS = Set.of("out", "err");

  private static final Set<String> OF_SYSTEM = Set.of("console", "setOut", "setErr");

  private ProcessAccess() {}

  static boolean isOfStreams(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String name = target.getName();
    return switch (target.getOwner().getName()) {
      case "java.lang.System" -> STREAMS.contains(name) || OF_SYSTEM.contains(name);
      case "java.io.FileDescriptor" -> STREAMS.contains(name);
      case "java.lang.Thread" -> name.equals("dumpStack");
      default -> isPrintStackTrace(target);
    };
  }

  /** With a parameter it writes where it is told to, which is harmless. */
  private static boolean isPrintStackTrace(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && target.getName().equals("printStackTrace")
        && unit.getRawParameterTypes().isEmpty()
        && target.getOwner().isAssignableTo(Throwable.class);
  }

  static boolean isExit(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String name = target.getName();
    return switch (target.getOwner().getName()) {
      case "java.lang.System" -> name.equals("exit");
      case "java.lang.Runtime" -> name.equals("exit") || name.equals("halt");
      default -> false;
    };
  }
}
