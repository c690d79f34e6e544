package dev.dodproof.dod.inventory;

import java.util.List;
import java.util.Optional;

/**
 * A method or field together with the class that declares it.
 *
 * @param declaring the declaring class
 * @param method the method, unless it is a field
 * @param field the field, unless it is a method
 */
record Member(ScannedClass declaring, Optional<MethodFacts> method, Optional<FieldFacts> field) {

  static Member of(ScannedClass declaring, MethodFacts method) {
    return new Member(declaring, Optional.of(method), Optional.empty());
  }

  static Member of(ScannedClass declaring, FieldFacts field) {
    return new Member(declaring, Optional.empty(), Optional.of(field));
  }

  String name() {
    return method.map(MethodFacts::name).or(() -> field.map(FieldFacts::name)).orElse("");
  }

  String parameterTypes() {
    return method.map(MethodFacts::parameterTypes).orElse("");
  }

  List<AnnotationFacts> annotations() {
    return method
        .map(MethodFacts::annotations)
        .or(() -> field.map(FieldFacts::annotations))
        .orElse(List.of());
  }

  int line() {
    return method
        .map(facts -> facts.code().firstLine())
        .or(() -> field.map(FieldFacts::line))
        .orElse(0);
  }

  boolean is(int flag) {
    return method.filter(facts -> facts.is(flag)).isPresent();
  }
}
