package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.archrules.bytecode.AssertionReachability;
import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.archrules.bytecode.TestAnnotations;
import dev.dodproof.dod.project.ProjectLayout;
import dev.dodproof.dod.project.ProjectModule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Scans the compiled tests of a project for claims, without running or loading anything of it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class InventoryScanner {

  private static final Comparator<DeclaredTest> ORDER =
      Comparator.comparing(DeclaredTest::module).thenComparing(DeclaredTest::id);

  private final TestAnnotations annotations;
  private final AssertionLibraries libraries;

  /** Creates a scanner that knows the usual test annotations and assertion libraries. */
  public InventoryScanner() {
    this(TestAnnotations.standard(), AssertionLibraries.standard());
  }

  /**
   * Creates a scanner.
   *
   * @param annotations what makes a method or field a test
   * @param libraries what counts as an assertion
   */
  public InventoryScanner(TestAnnotations annotations, AssertionLibraries libraries) {
    this.annotations = Objects.requireNonNull(annotations, "annotations");
    this.libraries = Objects.requireNonNull(libraries, "libraries");
  }

  /**
   * Scans every module.
   *
   * <p>Never throws for what it finds on disk: what cannot be read is a finding of the inventory,
   * as are the findings of the layout. The same files give the same inventory, in the same order.
   *
   * @param layout where the modules lie
   * @return all claiming tests
   */
  public Inventory scan(ProjectLayout layout) {
    ScanFindings findings = new ScanFindings(layout.root());
    findings.addAll(layout.findings());
    ClassPool pool = new ClassPool(layout.modules(), findings);
    TestSources sources = new TestSources(findings, layout.modules());
    Hierarchy hierarchy = new Hierarchy(pool);
    reportUncompiled(layout.modules(), pool, sources, findings, hierarchy);
    List<DeclaredTest> tests = new ArrayList<>(declaredTests(pool, sources, hierarchy));
    tests.sort(ORDER);
    return new Inventory(tests, findings.list());
  }

  private List<DeclaredTest> declaredTests(
      ClassPool pool, TestSources sources, Hierarchy hierarchy) {
    DeclaredTests factory =
        new DeclaredTests(
            hierarchy, annotations, new AssertionReachability(hierarchy, libraries), sources);
    List<ScannedClass> classes = pool.tests().stream().filter(DeclaredTests::canDeclare).toList();
    List<DeclaredTest> tests = new ArrayList<>();
    Set<ScannedClass> withTests = new HashSet<>();
    for (ScannedClass type : classes) {
      List<DeclaredTest> declared = factory.of(type);
      tests.addAll(declared);
      if (!declared.isEmpty()) {
        withTests.add(type);
      }
    }
    tests.addAll(new VacuousClaims(hierarchy, sources).find(classes, withTests));
    return tests;
  }

  private static void reportUncompiled(
      List<ProjectModule> modules,
      ClassPool pool,
      TestSources sources,
      ScanFindings findings,
      Hierarchy hierarchy) {
    for (ProjectModule module : modules) {
      if (!pool.hasTests(module)) {
        sources.all(module).stream()
            .findFirst()
            .ifPresent(source -> findings.moduleNotCompiled(module, source.file()));
      }
    }
    new UncompiledClaims(sources, findings, pool, hierarchy)
        .report(modules.stream().filter(pool::hasTests).toList());
  }
}
