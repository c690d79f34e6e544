package dev.dodproof.dod.model;

import java.util.Objects;

/**
 * The stable identity of a test, the same in every run: class, method and parameter types.
 *
 * @param className binary name of the class the test runs in; the subclass, for an inherited method
 * @param methodName name of the method, or of the field for a test held in a field
 * @param parameterTypes {@link Class#getTypeName()} of the parameter types, joined by {@code ,}
 */
public record TestId(String className, String methodName, String parameterTypes)
    implements Comparable<TestId> {

  /** Checks that nothing is null. */
  public TestId {
    Objects.requireNonNull(className, "className");
    Objects.requireNonNull(methodName, "methodName");
    Objects.requireNonNull(parameterTypes, "parameterTypes");
  }

  /**
   * Returns the value for Maven's option {@code -Dtest=} that runs this test.
   *
   * @return for example {@code a.b.SealTests#roundTrip}
   */
  public String mavenSelector() {
    return className + "#" + methodName;
  }

  @Override
  public int compareTo(TestId other) {
    int order = className.compareTo(other.className);
    if (order == 0) {
      order = methodName.compareTo(other.methodName);
    }
    return order != 0 ? order : parameterTypes.compareTo(other.parameterTypes);
  }

  /** Prints {@code class#method(types)}. */
  @Override
  public String toString() {
    return className + "#" + methodName + "(" + parameterTypes + ")";
  }
}
