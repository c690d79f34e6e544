package dev.dodproof.archrules.bytecode;

import java.util.List;
import java.util.stream.Stream;

/** The assertions of well-known libraries. */
final class KnownAssertions {

  /** Checks of fluent libraries; their other methods only choose what is checked and how. */
  private static final String[] FLUENT_CHECKS = {
    "is",
    "has",
    "have",
    "contains",
    "doesNot",
    "doNot",
    "are",
    "allMatch",
    "allSatisfy",
    "anyMatch",
    "anySatisfy",
    "none",
    "matches",
    "satisfies",
    "starts",
    "ends",
    "exists",
    "returns",
    "zipSatisfy",
    "singleElement",
    "inOrder",
    "fail",
    "throwAssertionError"
  };

  private static final String[] SOFT_AND_THROWN = {
    "assertAll",
    "assertSoftly",
    "assertThatThrownBy",
    "assertThatNoException",
    "assertWith",
    "thenThrownBy",
    "thenSoftly",
    "thenWith",
    "shouldHaveThrown"
  };

  private static final String VERIFY = "verify";
  private static final String ASSERT = "assert";

  private KnownAssertions() {}

  static List<PrefixedAssertions> rules() {
    return Stream.of(java(), mocks(), others()).flatMap(List::stream).toList();
  }

  private static List<PrefixedAssertions> java() {
    return List.of(
        rule("org/junit/jupiter/api/Assertions"),
        rule("org/junit/Assert", ASSERT, "fail"),
        rule("org/junit/rules/ExpectedException", "expect"),
        rule("org/junit/rules/ErrorCollector", "check", "addError"),
        rule("org/junit/platform/testkit/engine/", ASSERT, "haveExactly"),
        rule("junit/framework/", ASSERT, "fail", VERIFY),
        rule("org/testng/Assert", ASSERT, "fail", "expectThrows"),
        rule("org/assertj/", FLUENT_CHECKS),
        rule("org/assertj/", SOFT_AND_THROWN),
        rule("org/hamcrest/MatcherAssert", ASSERT),
        rule("org/hamcrest/junit/MatcherAssert", ASSERT),
        rule("com/google/common/truth/", FLUENT_CHECKS),
        rule("com/tngtech/archunit/lang/", "check", ASSERT, "evaluate"),
        rule("com/tngtech/archunit/library/", "check", ASSERT, "evaluate"));
  }

  private static List<PrefixedAssertions> mocks() {
    return List.of(
        rule("org/mockito/Mockito", VERIFY),
        rule("org/mockito/InOrder", VERIFY),
        rule("org/mockito/MockedStatic", VERIFY),
        rule("org/mockito/BDDMockito", VERIFY, "should"),
        rule("org/easymock/", VERIFY),
        rule("io/mockk/", VERIFY, "coVerify"),
        rule("com/github/tomakehurst/wiremock/", VERIFY),
        rule("org/springframework/test/web/client/MockRestServiceServer", VERIFY));
  }

  private static List<PrefixedAssertions> others() {
    return List.of(
        rule("io/kotest/matchers/", "should", "invokeMatcher"),
        rule("io/kotest/assertions/", "should", ASSERT, "fail", "expect"),
        rule("kotlin/test/", ASSERT, "fail", "expect", "check"),
        rule("reactor/test/", VERIFY, ASSERT),
        rule("org/awaitility/core/ConditionFactory", "until"),
        rule("org/skyscreamer/jsonassert/JSONAssert", ASSERT),
        rule("org/xmlunit/", FLUENT_CHECKS),
        rule("org/approvaltests/", VERIFY),
        rule("org/springframework/test/util/AssertionErrors"),
        rule("org/springframework/test/web/servlet/ResultActions", "andExpect"),
        rule("org/springframework/test/web/reactive/server/", "is", "expect", "value", "json"),
        rule("io/restassured/response/Validatable", "statusCode", "body", "header", "time"),
        rule("org/codehaus/groovy/runtime/InvokerHelper", "assertFailed"));
  }

  private static PrefixedAssertions rule(String ownerPrefix, String... methodPrefixes) {
    return new PrefixedAssertions(ownerPrefix, List.of(methodPrefixes));
  }
}
