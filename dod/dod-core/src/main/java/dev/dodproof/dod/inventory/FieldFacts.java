package dev.dodproof.dod.inventory;

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
record FieldFacts(
    String name,
    String descriptor,
    List<AnnotationFacts> annotations,
    int line,
    List<Invocation> lambdas) {

  FieldFacts {
    annotations = List.copyOf(annotations);
    lambdas = List.copyOf(lambdas);
  }
}
