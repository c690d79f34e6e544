package dev.dodproof.examples;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every supported JUnit with every supported kind of Surefire and Failsafe. */
class JUnitSurefireMatrix {

  @ParameterizedTest
  @CsvSource({
    "5.10.5, 3.2.5",
    "5.10.5, 3.5.4",
    "5.10.5, 3.6.1",
    "5.12.2, 3.2.5",
    "5.12.2, 3.5.4",
    "5.12.2, 3.6.1",
    "5.14.4, 3.2.5",
    "5.14.4, 3.5.4",
    "5.14.4, 3.6.1",
    "6.1.3, 3.2.5",
    "6.1.3, 3.5.4",
    "6.1.3, 3.6.1"
  })
  void anHonestReactorIsProven(String junit, String surefire) {
    ExampleProject project = ExampleProject.copyOf("honest", "junit " + junit);

    HonestIT.assertProven(
        project,
        project.maven(
            "verify", "-T2", "-Djunit.version=" + junit, "-Dsurefire.version=" + surefire));
  }
}
