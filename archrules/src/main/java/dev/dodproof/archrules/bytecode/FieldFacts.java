package dev.dodproof.archrules.bytecode;

import java.util.List;

/**
 * A field as its class file declares it.
 *
 * @param name its name
 * @param descriptor its descriptor
 * @param annotations its annotations
 * @param line line that initialises it, or 0
 * @param lambdas what the lambda or method reference leads to with which it is initialised
 */
public record FieldFacts(
    String name,
    String descriptor,
    List<AnnotationFacts> annotations,
    int line,
    List<Invocation> lambdas) {

  /** Copies the lists. */
  public FieldFacts {
    annotations = List.copyOf(annotations);
    lambdas = List.copyOf(lambdas);
  }
}
