package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.archrules.bytecode.TestAnnotations;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * Folders of compiled classes, to which the rules are applied without ArchUnit's model of them: for
 * build tools, and for one call in a plain test.
 *
 * <p>Each method reads the folders anew and finds, in the same words, what the {@code ArchRule} of
 * the same purpose finds. None passes over what it could not read. Immutable and thread-safe.
 */
public final class CompiledCode {

  private final List<Path> folders;

  private CompiledCode(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * Names the folders.
   *
   * @param folders at least one, each a root of packages with at least one class file
   * @return the code in them
   */
  public static CompiledCode in(List<Path> folders) {
    return new CompiledCode(folders);
  }

  /**
   * Finds absolute paths of a machine, as {@link HardPathRules} does.
   *
   * @param exceptions what may stand; one that is no longer needed is a violation
   * @return the violations
   * @throws NotInspectedException if a folder is missing or empty, or a class file not whole
   */
  public List<String> hardPaths(AllowedHardPath... exceptions) throws NotInspectedException {
    ClassSearch search = ClassSearch.of(folders);
    if (!search.complaints().isEmpty()) {
      throw new NotInspectedException(search.complaints());
    }
    return search.violations(new AllowedHardPaths(exceptions));
  }

  /**
   * Finds exceptions that vanish, as {@link SilentFailureRules} does.
   *
   * @param exceptions what may stand; one that is no longer needed is a violation
   * @return the violations
   * @throws NotInspectedException if a folder is missing or empty, or a class file not whole
   */
  public List<String> droppedExceptions(AllowedCode... exceptions) throws NotInspectedException {
    return read(CodeScan.forDroppedExceptions(exceptions)::inspect);
  }

  /**
   * Finds files that are appended to without bound, as {@link BoundedFileRules} does.
   *
   * @param exceptions what may stand; one that is no longer needed is a violation
   * @return the violations
   * @throws NotInspectedException if a folder is missing or empty, or a class file not whole
   */
  public List<String> unboundedFiles(AllowedCode... exceptions) throws NotInspectedException {
    return read(CodeScan.forUnboundedFiles(exceptions)::inspect);
  }

  /**
   * Finds tests that claim a criterion and reach no assertion, as {@link AssertionRules} does. That
   * no test claims anything is no violation here: in a project of several modules that is so in
   * most, and a criterion that nobody claims is a matter of the verdict.
   *
   * @return the violations
   * @throws NotInspectedException if a folder is missing or empty, or a class file not whole
   */
  public List<String> claimsWithoutAssertion() throws NotInspectedException {
    return claimsWithoutAssertion(AssertionLibraries.standard());
  }

  /**
   * Finds what {@link #claimsWithoutAssertion()} finds, with more or fewer libraries.
   *
   * @param libraries what counts as an assertion
   * @return the violations
   * @throws NotInspectedException if a folder is missing or empty, or a class file not whole
   */
  public List<String> claimsWithoutAssertion(AssertionLibraries libraries)
      throws NotInspectedException {
    ClaimsWithoutAssertion claims =
        new ClaimsWithoutAssertion(TestAnnotations.standard(), libraries);
    return read(claims::find).orElse(List.of());
  }

  /**
   * Finds tests that are kept from failing, as {@link TestBypassRules} does. That there is no test
   * is no violation here.
   *
   * @param clock tells today, in its time zone, to which a test may be disabled for a reason
   * @return the violations
   * @throws NotInspectedException if a folder is missing or empty, or a class file not whole
   */
  public List<String> bypassedTests(Clock clock) throws NotInspectedException {
    return read(Bypasses.beyondTheirExpiry(clock)::find).orElse(List.of());
  }

  /**
   * Finds what depends on decommissioned packages, as {@link DecommissionedRules} does. It looks
   * closely, and needs ArchUnit, only where a class file has the name of such a package in it.
   *
   * @param lockFile usually {@code dod/decommissioned.lock}; one that cannot be used is a violation
   * @return the violations
   * @throws NotInspectedException if a folder is missing or empty, or a class file not whole
   */
  public List<String> usesOfDecommissionedPackages(Path lockFile) throws NotInspectedException {
    try {
      DecommissionedLock lock = DecommissionedLock.read(lockFile);
      List<Path> suspects = read(PackageMentions.of(lock)::in);
      return suspects.isEmpty()
          ? List.of()
          : new DependencyBan(lock).violations(imported(suspects));
    } catch (DecommissionedLockException unusable) {
      return List.of(unusable.violation().toString());
    }
  }

  private static JavaClasses imported(List<Path> classFiles) throws NotInspectedException {
    JavaClasses classes = new ClassFileImporter().importPaths(classFiles);
    if (classes.size() < classFiles.size()) {
      throw new NotInspectedException(
          List.of(
              "ArchUnit imported "
                  + classes.size()
                  + " of "
                  + classFiles.size()
                  + " class files; expected all; compile for a JDK that it knows"));
    }
    return classes;
  }

  private interface Reading<T> {
    T of(List<CompiledClass> classes, ClassFiles files) throws UnreadableClassException;
  }

  private <T> T read(Reading<T> reading) throws NotInspectedException {
    List<CompiledClass> classes = CompiledFolders.classesIn(folders);
    try (ClassFiles files = new ClassFiles()) {
      return reading.of(classes, files);
    } catch (UnreadableClassException unreadable) {
      throw new NotInspectedException(
          List.of(UnreadableClasses.message("A class file", unreadable.reason())));
    }
  }
}
