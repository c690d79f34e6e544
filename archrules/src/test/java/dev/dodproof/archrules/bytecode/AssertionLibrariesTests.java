package dev.dodproof.archrules.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project's own names mean. */
class AssertionLibrariesTests {

  @ParameterizedTest
  @CsvSource({
    "com.acme.check,           com/acme/check/Orders,    verify, true",
    "com.acme.check,           com/acme/check/in/Orders, verify, true",
    "com.acme.check,           com/acme/checkout/Cart,   verify, false",
    "com.acme.check,           com/acme/check/Orders,    <init>, false",
    "com.acme.Checks,          com/acme/Checks,          verify, true",
    "com.acme.Checks,          com/acme/Checks$Inner,    verify, true",
    "com.acme.Checks,          com/acme/ChecksOfOthers,  verify, false",
    "com.acme.Checks,          org/com/acme/Checks,      verify, false",
    "com.acme.Checks#verify,   com/acme/Checks,          verify, true",
    "com.acme.Checks#verify,   com/acme/Checks$Inner,    verify, true",
    "com.acme.Checks#verify,   com/acme/Checks,          verifyAll, false",
    "com.acme.Checks#verify,   com/acme/Checks,          prepare, false",
    "org.assertj.swing.B#requireVisible, org/assertj/swing/B, requireVisible, true"
  })
  void aNameMeansAPackageAClassOrOneMethod(String name, String owner, String method, boolean is) {
    assertThat(AssertionLibraries.none().with(name).isAssertion(owner, method)).isEqualTo(is);
  }

  @Test
  void theKnownLibrariesStayBesideWhatIsAdded() {
    AssertionLibraries more = AssertionLibraries.standard().with("com.acme.check", "a.B#c");

    assertThat(more.isAssertion("org/junit/jupiter/api/Assertions", "fail")).isTrue();
    assertThat(more.isAssertion("com/acme/check/Orders", "verify")).isTrue();
    assertThat(more.isAssertion("a/B", "c")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "com",
        "com.",
        ".com.acme",
        "com..acme",
        "com/acme",
        "com.acme.*",
        "com.acme.Checks#",
        "com.acme.Checks#a#b",
        "com.acme.Checks.verify()",
        "com.acme\ncom.other",
        "com.acme.Chécks"
      })
  void whatIsNoNameIsRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssertionLibraries.standard().with(name))
        .withMessageStartingWith("found '" + name + "', expected a package or class");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.util", "java.lang.Object#hashCode", "kotlin.jvm", "jdk.internal"})
  void theLanguageItselfIsNoLibraryOfAssertions(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssertionLibraries.standard().with(name))
        .withMessageContaining("not the language's own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.assertj", "org.assertj.core.api", "org.mockito", "org.junit"})
  void aKnownLibraryIsNotTakenAsAWhole(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AssertionLibraries.standard().with(name))
        .withMessageContaining("expected single methods of it (class#method)");
  }
}
