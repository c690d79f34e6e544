package dev.dodproof.archrules;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * Rules that keep dangerous habits in one place each: clocks, standard streams, the end of the
 * process; and packages free of cycles and of unmarked nulls.
 *
 * <p>Every rule fails when no class was imported, and when a class file in a folder of the import
 * cannot be read. Class names are binary names ({@code a.B}, {@code a.B$C}); with a class its
 * nested classes are meant too. Thread-safe.
 */
public final class HouseRules {

  private HouseRules() {}

  /**
   * Only the named classes read the clocks of the machine: {@code System.currentTimeMillis}, {@code
   * nanoTime}, {@code now()} of {@code java.time}, {@code Clock.system…}, {@code new Date()},
   * calendars. What takes a {@code Clock} is free.
   *
   * @param allowedClasses the classes that may; none means nobody
   * @return the rule
   */
  public static ArchRule onlyClassesReadClocks(String... allowedClasses) {
    return StrictRule.of(
        only(allowedClasses, "read the clocks of the machine"),
        "time that is read in one place can be moved in tests; take it as a parameter",
        new ForbiddenAccess(Set.of(allowedClasses), ClockAccess::is, "reads a clock"));
  }

  /**
   * Only the named classes use {@code System.out}, {@code System.err}, the console, {@code
   * Throwable.printStackTrace()} and {@code Thread.dumpStack()}.
   *
   * @param allowedClasses the classes that may; none means nobody
   * @return the rule
   */
  public static ArchRule onlyClassesWriteStandardStreams(String... allowedClasses) {
    return StrictRule.of(
        only(allowedClasses, "write to the standard streams"),
        "a library that prints spoils the output of whoever uses it; return or throw instead",
        new ForbiddenAccess(
            Set.of(allowedClasses), ProcessAccess::isOfStreams, "uses a standard stream"));
  }

  /**
   * Only the named classes call {@code System.exit}, {@code Runtime.exit} or {@code Runtime.halt}.
   *
   * @param allowedClasses the classes that may; none means nobody
   * @return the rule
   */
  public static ArchRule onlyClassesEndTheProcess(String... allowedClasses) {
    return StrictRule.of(
        only(allowedClasses, "end the process"),
        "a library that exits takes the evidence of the whole run with it; throw instead",
        new ForbiddenAccess(Set.of(allowedClasses), ProcessAccess::isExit, "ends the process"));
  }

  /**
   * The packages at and below a base package have no cycles.
   *
   * @param basePackage for example {@code dev.dodproof.ops}; a class of it must be imported
   * @return the rule
   */
  public static ArchRule packagesAreFreeOfCycles(String basePackage) {
    return StrictRule.of(
        "packages of " + basePackage + " should be free of cycles",
        "packages in a cycle can only be understood, tested and changed together",
        new PackageCycles(basePackage));
  }

  /**
   * Every package with an imported class has a {@code package-info} with JSpecify's
   * {@code @NullMarked}.
   *
   * @return the rule
   */
  public static ArchRule everyPackageIsNullMarked() {
    return StrictRule.of(
        "every package should be @NullMarked",
        "the null checker looks only at marked packages",
        new NullMarkedPackages());
  }

  private static String only(String[] allowedClasses, String verb) {
    return allowedClasses.length == 0
        ? "no classes should " + verb
        : "only " + String.join(", ", allowedClasses) + " should " + verb;
  }
}
