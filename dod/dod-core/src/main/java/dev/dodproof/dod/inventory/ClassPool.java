package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.ClassFacts;
import dev.dodproof.archrules.bytecode.KnownClasses;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.dod.project.ProjectModule;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classes of a project by name: all compiled tests, and main classes as far as something leads
 * to them.
 */
final class ClassPool implements KnownClasses {

  private final List<ProjectModule> modules;
  private final ClassFolder folder;
  private final List<ScannedClass> tests = new ArrayList<>();
  private final Set<String> modulesWithTests = new HashSet<>();
  private final Map<String, List<ScannedClass>> testsByName = new HashMap<>();
  private final Map<String, List<ScannedClass>> mainByName = new HashMap<>();
  private final Map<String, List<ScannedClass>> subclasses = new HashMap<>();
  private final Map<Sight, Optional<ScannedClass>> seen = new HashMap<>();

  /** A name as code of a module reads it. */
  private record Sight(String name, String from) {}

  ClassPool(List<ProjectModule> modules, ScanFindings findings) {
    this.modules = List.copyOf(modules);
    this.folder = new ClassFolder(findings);
    for (ProjectModule module : modules) {
      loadTests(module);
    }
    // Main classes between two test classes would otherwise hide that one extends the other.
    Set<String> linked = new HashSet<>();
    tests.forEach(type -> link(type, linked));
  }

  /** Returns the compiled tests, module by module, each in the order of names. */
  List<ScannedClass> tests() {
    return List.copyOf(tests);
  }

  /** Loads all main classes, also those to which nothing leads. */
  List<ScannedClass> mainClasses() {
    return modules.stream().flatMap(this::mainClasses).toList();
  }

  private Stream<ScannedClass> mainClasses(ProjectModule module) {
    Path classes = module.mainClasses();
    return folder.load(classes, folder.classFiles(classes)).stream()
        .map(facts -> new ScannedClass(facts, module.path(), false));
  }

  /** Returns whether a module has any class file among its tests, readable or not. */
  boolean hasTests(ProjectModule module) {
    return modulesWithTests.contains(module.path());
  }

  /** Finds a class as code of the given module sees it: its own first, tests before main. */
  @Override
  public Optional<ScannedClass> find(String name, String from) {
    Sight sight = new Sight(name, from);
    Optional<ScannedClass> known = seen.get(sight);
    if (known == null) {
      known = search(name, from);
      seen.put(sight, known);
    }
    return known;
  }

  private Optional<ScannedClass> search(String name, String from) {
    List<ScannedClass> candidates = testsByName.getOrDefault(name, List.of());
    Optional<ScannedClass> own = ofModule(candidates, from);
    if (own.isPresent()) {
      return own;
    }
    List<ScannedClass> main = main(name);
    return ofModule(main, from)
        .or(() -> candidates.stream().findFirst())
        .or(() -> main.stream().findFirst());
  }

  @Override
  public List<ScannedClass> directSubclasses(String name) {
    return subclasses.getOrDefault(name, List.of());
  }

  private static Optional<ScannedClass> ofModule(List<ScannedClass> candidates, String module) {
    return candidates.stream().filter(type -> type.module().equals(module)).findFirst();
  }

  private List<ScannedClass> main(String name) {
    List<ScannedClass> known = mainByName.get(name);
    if (known == null) {
      List<ScannedClass> loaded = new ArrayList<>();
      for (ProjectModule module : modules) {
        folder
            .load(module.mainClasses(), name)
            .ifPresent(facts -> loaded.add(new ScannedClass(facts, module.path(), false)));
      }
      known = List.copyOf(loaded);
      mainByName.put(name, known);
      known.forEach(this::registerSupertypes);
    }
    return known;
  }

  private void loadTests(ProjectModule module) {
    List<Path> files = folder.classFiles(module.testClasses());
    if (!files.isEmpty()) {
      modulesWithTests.add(module.path());
    }
    folder.load(module.testClasses(), files).forEach(facts -> addTest(facts, module));
  }

  private void addTest(ClassFacts facts, ProjectModule module) {
    ScannedClass type = new ScannedClass(facts, module.path(), true);
    tests.add(type);
    testsByName.computeIfAbsent(facts.name(), any -> new ArrayList<>()).add(type);
    registerSupertypes(type);
  }

  private void registerSupertypes(ScannedClass type) {
    type.facts()
        .directSupertypes()
        .forEach(parent -> subclasses.computeIfAbsent(parent, any -> new ArrayList<>()).add(type));
  }

  private void link(ScannedClass type, Set<String> linked) {
    Deque<ScannedClass> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      ScannedClass next = open.removeLast();
      next.facts()
          .directSupertypes()
          .filter(linked::add)
          .forEach(parent -> find(parent, next.module()).ifPresent(open::add));
    }
  }
}
