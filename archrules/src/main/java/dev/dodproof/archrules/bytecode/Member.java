package dev.dodproof.archrules.bytecode;

import java.util.List;
import java.util.Optional;

/**
 * A method or field together with the class that declares it.
 *
 * @param declaring the declaring class
 * @param method the method, unless it is a field
 * @param field the field, unless it is a method
 */
public record Member(
    ScannedClass declaring, Optional<MethodFacts> method, Optional<FieldFacts> field) {

  /** Returns a method of a class. */
  public static Member of(ScannedClass declaring, MethodFacts method) {
    return new Member(declaring, Optional.of(method), Optional.empty());
  }

  /** Returns a field of a class. */
  public static Member of(ScannedClass declaring, FieldFacts field) {
    return new Member(declaring, Optional.empty(), Optional.of(field));
  }

  /** Returns its name. */
  public String name() {
    return method.map(MethodFacts::name).or(() -> field.map(FieldFacts::name)).orElse("");
  }

  /** Returns the parameter types, joined by comma; {@code ""} for a field. */
  public String parameterTypes() {
    return method.map(MethodFacts::parameterTypes).orElse("");
  }

  /** Returns its annotations. */
  public List<AnnotationFacts> annotations() {
    return method
        .map(MethodFacts::annotations)
        .or(() -> field.map(FieldFacts::annotations))
        .orElse(List.of());
  }

  /** Returns the line of its first instruction, or 0. */
  public int line() {
    return method
        .map(facts -> facts.code().firstLine())
        .or(() -> field.map(FieldFacts::line))
        .orElse(0);
  }

  /** Returns whether it is a method with an access flag. */
  public boolean is(int flag) {
    return method.filter(facts -> facts.is(flag)).isPresent();
  }
}
