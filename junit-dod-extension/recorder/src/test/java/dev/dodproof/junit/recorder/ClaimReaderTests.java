package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.ClaimsTestCase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimReaderTests {

  @TempDir Path root;

  @Test
  void metaAndRepeatedAnnotationsCountAndTheSameClaimOnce() {
    assertThat(claimsOf(ClaimsTestCase.OnMethods.class))
        .containsExactlyInAnyOrder(
            "OnMethods#meta [FIXTURE:meta]",
            "OnMethods#repeated [FIXTURE:one, FIXTURE:two]",
            "OnMethods#repeatedMeta [FIXTURE:part]",
            "OnMethods#metaAndTwiceTheSame [FIXTURE:meta, FIXTURE:one]");
  }

  @Test
  void aClaimOnAClassHoldsForNestedClassesToo() {
    assertThat(claimsOf(ClaimsTestCase.Outer.class))
        .containsExactlyInAnyOrder(
            "Outer#outerTest [FIXTURE:outer]",
            "Inner#innerTest [FIXTURE:method, FIXTURE:inner, FIXTURE:outer]");
  }

  @Test
  void aClaimOnAClassHoldsForStaticMemberClassesToo() {
    assertThat(claimsOf(ClaimsTestCase.Outer.StaticInner.class))
        .containsExactly("StaticInner#staticTest [FIXTURE:outer]");
  }

  @Test
  void inheritedMethodsKeepTheirClaimsAndOverridingOnesLoseThem() {
    assertThat(claimsOf(ClaimsTestCase.Sub.class))
        .containsExactlyInAnyOrder(
            "Sub#inherited [FIXTURE:inherited, FIXTURE:base class]",
            "Sub#overridden [FIXTURE:base class]");
  }

  @Test
  void defaultMethodsOfInterfacesKeepTheirClaimsUnderTheClassThatRunsThem() {
    assertThat(claimsOf(ClaimsTestCase.Keeper.class))
        .containsExactly("Keeper#holds [FIXTURE:contract]");
  }

  @Test
  void thePhaseOfAClaimIsItsOwnElseTheNearest() {
    assertThat(claimsOf(ClaimsTestCase.Phases.class))
        .containsExactlyInAnyOrder(
            "Phases#byMethod [FIXTURE_METHOD:by method]",
            "Phases#byItself [FIXTURE:by itself]",
            "Inner#byEnclosingClass [FIXTURE_CLASS:by enclosing class]");
  }

  @Test
  void thePhaseOfThePackageIsTheLastResort() {
    assertThat(claimsOf(ClaimsTestCase.PackagePhase.class))
        .containsExactly("PackagePhase#byPackage [FIXTURE:by package]");
  }

  @Test
  void aTestWithoutAnyClaimHasNone() {
    assertThat(new ClaimReaders().claims(String.class, null)).isEmpty();
  }

  private List<String> claimsOf(Class<?> type) {
    PretendJvm jvm = new PretendJvm(root).run(type);
    assertThat(jvm.stderr()).isEmpty();
    return ReadRecord.only(root).claims();
  }
}
