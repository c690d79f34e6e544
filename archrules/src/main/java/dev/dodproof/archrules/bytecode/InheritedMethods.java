package dev.dodproof.archrules.bytecode;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Tells which methods a class has, own and inherited, as the test platform looks them up. */
public final class InheritedMethods {

  private final Hierarchy hierarchy;
  private final Map<ScannedClass, Map<String, Member>> known = new LinkedHashMap<>();

  /** Creates the look-up in a hierarchy. */
  public InheritedMethods(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Returns the methods by signature, own ones first, then those of super class, interfaces. */
  public Map<String, Member> of(ScannedClass type) {
    return collect(type, new HashSet<>());
  }

  private Map<String, Member> collect(ScannedClass type, Set<ScannedClass> running) {
    Map<String, Member> cached = known.get(type);
    if (cached != null) {
      return cached;
    }
    Map<String, Member> methods = new LinkedHashMap<>();
    if (running.add(type)) {
      for (MethodFacts method : type.facts().methods()) {
        if (method.isDeclared()) {
          methods.put(method.signature(), Member.of(type, method));
        }
      }
      hierarchy.superclass(type).ifPresent(parent -> inherit(type, parent, methods, running));
      hierarchy.interfaces(type).forEach(parent -> inherit(type, parent, methods, running));
      running.remove(type);
    }
    known.put(type, methods);
    return methods;
  }

  private void inherit(
      ScannedClass type,
      ScannedClass parent,
      Map<String, Member> methods,
      Set<ScannedClass> running) {
    collect(parent, running)
        .forEach(
            (signature, member) -> {
              if (!isOverridden(member, type)) {
                methods.merge(signature, member, InheritedMethods::prefer);
              }
            });
  }

  /** A method with a body wins over one without; else the one found first. */
  private static Member prefer(Member first, Member second) {
    boolean better = first.is(Opcodes.ACC_ABSTRACT) && !second.is(Opcodes.ACC_ABSTRACT);
    return better ? second : first;
  }

  private static boolean isOverridden(Member upper, ScannedClass type) {
    MethodFacts method = upper.method().orElseThrow();
    if (method.is(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC)
        || (method.isPackagePrivate() && !samePackage(upper.declaring(), type))) {
      return false;
    }
    return type.facts().methods().stream().anyMatch(lower -> overrides(lower, method, type));
  }

  /**
   * A bridge method stands for an overriding method with narrower parameter types, if there is one;
   * otherwise the compiler only made an inherited method visible.
   */
  private static boolean overrides(MethodFacts lower, MethodFacts upper, ScannedClass type) {
    if (!lower.signature().equals(upper.signature())) {
      return false;
    }
    return !lower.is(Opcodes.ACC_SYNTHETIC)
        || type.facts().methods().stream()
            .anyMatch(
                other ->
                    other.isDeclared()
                        && other.name().equals(upper.name())
                        && other.parameterCount() == upper.parameterCount());
  }

  private static boolean samePackage(ScannedClass first, ScannedClass second) {
    return Objects.equals(first.facts().packagePath(), second.facts().packagePath());
  }
}
