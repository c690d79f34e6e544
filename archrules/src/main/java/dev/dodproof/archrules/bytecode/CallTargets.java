package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/** Finds the methods of scanned classes that an invocation can lead to. */
final class CallTargets {

  private final Hierarchy hierarchy;

  CallTargets(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * Returns the targets of an invocation.
   *
   * @param running the class the test runs in: calls to it or a supertype of it are taken to be
   *     calls to this very object
   */
  List<Member> of(Invocation invocation, ScannedClass caller, ScannedClass running) {
    Optional<ScannedClass> owner = hierarchy.find(invocation.owner(), caller);
    if (owner.isEmpty()) {
      return List.of();
    }
    return switch (invocation.kind()) {
      case FIELD -> List.of();
      case EXACT ->
          invocation.isConstruction()
              ? constructed(invocation, owner.get())
              : lookUp(invocation, owner.get()).stream().toList();
      case VIRTUAL -> dispatched(invocation, owner.get(), running);
    };
  }

  /** Returns what the lambda lying in a field leads to. */
  List<Invocation> fieldContent(Invocation read, ScannedClass caller) {
    return hierarchy.find(read.owner(), caller).stream()
        .flatMap(owner -> hierarchy.withSupertypes(owner).stream())
        .flatMap(type -> type.facts().fields().stream())
        .filter(field -> field.name().equals(read.name()))
        .findFirst()
        .map(FieldFacts::lambdas)
        .orElse(List.of());
  }

  private List<Member> dispatched(Invocation invocation, ScannedClass owner, ScannedClass running) {
    Optional<Member> declared = lookUp(invocation, owner);
    if (declared.filter(member -> member.is(Opcodes.ACC_PRIVATE)).isPresent()) {
      return declared.stream().toList();
    }
    if (hierarchy.isSubtype(running, owner.name())) {
      return lookUp(invocation, running).stream().toList();
    }
    Stream<Member> overriding =
        hierarchy.subtypes(owner).stream()
            .flatMap(type -> declaredIn(type, invocation.name(), invocation.descriptor()));
    return Stream.concat(declared.stream(), overriding).toList();
  }

  /**
   * An object whose class code outside may call back: its methods are run by what it is handed to,
   * if it is anonymous or local or extends something that lies outside.
   */
  private List<Member> constructed(Invocation invocation, ScannedClass owner) {
    List<Member> found =
        new ArrayList<>(declaredIn(owner, invocation.name(), invocation.descriptor()).toList());
    if (owner.test() && (owner.facts().local() || isCalledBack(owner))) {
      owner.facts().methods().stream()
          .filter(method -> method.isDeclared() && !method.is(Opcodes.ACC_STATIC))
          .forEach(method -> found.add(Member.of(owner, method)));
    }
    return found;
  }

  private boolean isCalledBack(ScannedClass type) {
    return hierarchy.unknownSupertypes(type).stream()
        .anyMatch(name -> !name.equals("java/lang/Object") && !name.equals("java/lang/Record"));
  }

  private Optional<Member> lookUp(Invocation invocation, ScannedClass from) {
    List<Member> found =
        hierarchy.withSupertypes(from).stream()
            .flatMap(type -> declaredIn(type, invocation.name(), invocation.descriptor()))
            .toList();
    return found.stream()
        .filter(member -> !member.is(Opcodes.ACC_ABSTRACT))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  private static Stream<Member> declaredIn(ScannedClass type, String name, String descriptor) {
    return type.facts().methods().stream()
        .filter(method -> method.name().equals(name) && method.descriptor().equals(descriptor))
        .map(method -> Member.of(type, method));
  }
}
