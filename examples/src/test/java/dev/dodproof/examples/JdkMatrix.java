package dev.dodproof.examples;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDKs that we support: a missing one fails the matrix and is never passed over. */
class JdkMatrix {

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void anHonestReactorIsProven(int feature) {
    ExampleProject project =
        ExampleProject.copyOf("honest", "jdk " + feature).withJava(Jdks.ofRelease(feature));

    HonestIT.assertProven(project, project.maven("verify", "-T2"));
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 25})
  void testsInTheClassFilesOfThatJdkAreProven(int feature) {
    ExampleProject project =
        ExampleProject.copyOf("honest", "class files").withJava(Jdks.ofRelease(feature));

    HonestIT.assertProven(
        project, project.maven("verify", "-T2", "-Dmaven.compiler.release=" + feature));
  }
}
