package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.ClassFacts;
import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.KnownClasses;
import dev.dodproof.archrules.bytecode.Member;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.archrules.bytecode.TestAnnotations;
import dev.dodproof.archrules.bytecode.TestKinds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Imported classes, as the walk to assertions needs them. Where one class of a folder or jar has a
 * test, all classes there count as test code.
 */
final class ImportedClasses implements KnownClasses {

  private final Map<String, ScannedClass> byName = new LinkedHashMap<>();
  private final Map<String, List<ScannedClass>> subclasses = new HashMap<>();

  private ImportedClasses(Collection<ScannedClass> classes) {
    for (ScannedClass type : classes) {
      byName.put(type.name(), type);
      type.facts()
          .directSupertypes()
          .forEach(
              parent -> subclasses.computeIfAbsent(parent, any -> new ArrayList<>()).add(type));
    }
  }

  static ImportedClasses read(
      List<CompiledClass> classes, ClassFiles files, TestAnnotations annotations)
      throws UnreadableClassException {
    List<ScannedClass> all = new ArrayList<>();
    for (CompiledClass compiled : classes) {
      ClassFacts facts = files.parse(compiled, ClassFacts::read);
      all.add(new ScannedClass(facts, root(compiled, facts), true));
    }
    TestKinds kinds = new TestKinds(new Hierarchy(new ImportedClasses(all)), annotations);
    Set<String> testRoots =
        all.stream()
            .filter(type -> hasTest(type, kinds))
            .map(ScannedClass::module)
            .collect(Collectors.toSet());
    return new ImportedClasses(
        all.stream()
            .map(
                type ->
                    new ScannedClass(
                        type.facts(), type.module(), testRoots.contains(type.module())))
            .toList());
  }

  /** The address of the class without the part that its name makes. */
  private static String root(CompiledClass compiled, ClassFacts facts) {
    String address = compiled.file().toString();
    String ending = facts.name() + ".class";
    // An odd name is spelled otherwise in an address; then the class stands alone.
    return address.endsWith(ending)
        ? address.substring(0, address.length() - ending.length())
        : address;
  }

  private static boolean hasTest(ScannedClass type, TestKinds kinds) {
    Stream<Member> methods = type.facts().methods().stream().map(method -> Member.of(type, method));
    Stream<Member> fields = type.facts().fields().stream().map(field -> Member.of(type, field));
    return Stream.concat(methods, fields).anyMatch(member -> kinds.of(type, member).isTest());
  }

  /** Returns the classes of the folders and jars that have tests. */
  List<ScannedClass> tests() {
    return byName.values().stream().filter(ScannedClass::test).toList();
  }

  /** Returns a class, by binary name, if it lies in a folder or jar that has tests. */
  Optional<ScannedClass> test(String className) {
    return find(className.replace('.', '/'), "").filter(ScannedClass::test);
  }

  @Override
  public Optional<ScannedClass> find(String name, String module) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public List<ScannedClass> directSubclasses(String name) {
    return subclasses.getOrDefault(name, List.of());
  }
}
