package dev.dodproof.archrules.bytecode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the initializers and constructors of one class first assign its fields. */
final class FieldInitializers {

  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, List<Invocation>> lambdas = new HashMap<>();

  void assigned(String field, int line, List<Invocation> fromLambdas) {
    lines.putIfAbsent(field, line);
    lambdas.putIfAbsent(field, List.copyOf(fromLambdas));
  }

  int line(String field) {
    return lines.getOrDefault(field, 0);
  }

  List<Invocation> lambdas(String field) {
    return lambdas.getOrDefault(field, List.of());
  }
}
