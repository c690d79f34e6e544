package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** Knows the ways of the JDK to read the clocks of the machine. */
final class ClockAccess {

  private static final Set<String> OF_SYSTEM = Set.of("currentTimeMillis", "nanoTime");

  private static final Set<String> CALENDARS =
      Set.of("java.util.Calendar", "java.util.GregorianCalendar");

  private ClockAccess() {}

  static boolean is(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    String name = target.getName();
    return switch (owner) {
      case "java.lang.System" -> OF_SYSTEM.contains(name);
      case "java.util.Date" -> isConstructor(name) && parameters(target).isEmpty();
      case "java.time.Clock" -> isSystemClock(name, target);
      case "java.time.InstantSource" -> name.equals("system");
      default -> isNow(owner, name, target) || isCalendar(owner, name, target);
    };
  }

  private static boolean isSystemClock(String name, AccessTarget target) {
    return name.startsWith("system")
        // tick(Clock, Duration) wraps a clock; tickMillis(ZoneId) and its like read the machine's.
        || (name.startsWith("tick") && !parameters(target).contains("java.time.Clock"));
  }

  private static boolean isNow(String owner, String name, AccessTarget target) {
    return owner.startsWith("java.time.")
        && name.equals("now")
        && !parameters(target).contains("java.time.Clock");
  }

  private static boolean isCalendar(String owner, String name, AccessTarget target) {
    return CALENDARS.contains(owner)
        && (name.equals("getInstance")
            || (isConstructor(name) && !parameters(target).contains("int")));
  }

  private static boolean isConstructor(String name) {
    return name.equals("<init>");
  }

  private static List<String> parameters(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes().stream().map(JavaClass::getName).toList()
        : List.of();
  }
}
