package dev.dodproof.archrules.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who extends, implements and encloses whom. */
public final class Hierarchy {

  private final KnownClasses classes;
  private final Map<ScannedClass, List<ScannedClass>> supertypes = new HashMap<>();

  /**
   * Creates the hierarchy of some classes.
   *
   * @param classes all that can be found
   */
  public Hierarchy(KnownClasses classes) {
    this.classes = classes;
  }

  /** Returns the super class, if it is known. */
  public Optional<ScannedClass> superclass(ScannedClass type) {
    return find(type.facts().superName(), type);
  }

  /** Returns the direct interfaces that are known. */
  public List<ScannedClass> interfaces(ScannedClass type) {
    return type.facts().interfaces().stream().flatMap(name -> find(name, type).stream()).toList();
  }

  /** Finds a class as another one sees it. */
  public Optional<ScannedClass> find(String name, ScannedClass from) {
    return name.isEmpty() ? Optional.empty() : classes.find(name, from.module());
  }

  /** Returns a class and then all its known supertypes: super classes first, then interfaces. */
  public List<ScannedClass> withSupertypes(ScannedClass type) {
    List<ScannedClass> cached = supertypes.get(type);
    if (cached == null) {
      cached = collectSupertypes(type);
      supertypes.put(type, cached);
    }
    return cached;
  }

  private List<ScannedClass> collectSupertypes(ScannedClass type) {
    Set<ScannedClass> found = new LinkedHashSet<>();
    Optional<ScannedClass> next = Optional.of(type);
    while (next.isPresent() && found.add(next.get())) {
      next = superclass(next.get());
    }
    Deque<ScannedClass> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      interfaces(open.removeFirst()).stream().filter(found::add).forEach(open::addLast);
    }
    return List.copyOf(found);
  }

  /** Returns the names of the supertypes that are not known here: of libraries and the JDK. */
  public Set<String> unknownSupertypes(ScannedClass type) {
    Set<String> names = new LinkedHashSet<>();
    for (ScannedClass each : withSupertypes(type)) {
      each.facts()
          .directSupertypes()
          .filter(name -> find(name, each).isEmpty())
          .forEach(names::add);
    }
    return names;
  }

  boolean isSubtype(ScannedClass type, String ancestor) {
    return withSupertypes(type).stream().anyMatch(each -> each.name().equals(ancestor));
  }

  /** Returns the known direct and indirect subtypes, in the order of names. */
  public List<ScannedClass> subtypes(ScannedClass type) {
    Set<ScannedClass> found = new LinkedHashSet<>();
    Deque<ScannedClass> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      ScannedClass next = open.removeFirst();
      classes.directSubclasses(next.name()).stream()
          .filter(candidate -> extendsExactly(candidate, next))
          .filter(found::add)
          .forEach(open::addLast);
    }
    List<ScannedClass> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparing(ScannedClass::name));
    return sorted;
  }

  /** Returns the enclosing class, if it is known. */
  public Optional<ScannedClass> enclosing(ScannedClass type) {
    return type.facts().outer().flatMap(name -> find(name, type));
  }

  /** Returns a class and then its enclosing classes, the nearest first. */
  public List<ScannedClass> withEnclosing(ScannedClass type) {
    Set<ScannedClass> found = new LinkedHashSet<>();
    Optional<ScannedClass> next = Optional.of(type);
    while (next.isPresent() && found.add(next.get())) {
      next = enclosing(next.get());
    }
    return List.copyOf(found);
  }

  /** Two modules may have a class of the same name; only the one that is seen is extended. */
  private boolean extendsExactly(ScannedClass candidate, ScannedClass parent) {
    return find(parent.name(), candidate).filter(parent::equals).isPresent();
  }
}
