package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.dodproof.archrules.examples.clean.CleanCode;
import dev.dodproof.archrules.examples.cycles.first.Chicken;
import dev.dodproof.archrules.examples.cycles.second.Egg;
import dev.dodproof.archrules.examples.house.Clocks;
import dev.dodproof.archrules.examples.house.Exits;
import dev.dodproof.archrules.examples.house.Streams;
import dev.dodproof.archrules.examples.unmarked.WithoutPackageInfo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTests {

  private static final String HOUSE = "dev.dodproof.archrules.examples.house.";

  private final JavaClasses house = TestClasses.ofPackages(Clocks.class);

  @Test
  void listsEveryReadOfAClockAndNoOther() {
    assertThat(TestClasses.violations(HouseRules.onlyClassesReadClocks(), house))
        .containsExactlyInAnyOrder(
            clock("Clocks.millis()", "java.lang.System.currentTimeMillis()", 19),
            clock("Clocks.nanos()", "java.lang.System.nanoTime()", 23),
            clock("Clocks.instant()", "java.time.Instant.now()", 27),
            clock("Clocks.date()", "java.time.LocalDate.now(java.time.ZoneId)", 31),
            clock("Clocks.dateTime()", "java.time.LocalDateTime.now()", 35),
            clock("Clocks.clock()", "java.time.Clock.systemUTC()", 39),
            clock("Clocks.seconds()", "java.time.Clock.tickSeconds(java.time.ZoneId)", 43),
            clock("Clocks.oldDate()", "java.util.Date.<init>()", 47),
            clock("Clocks.calendar()", "java.util.Calendar.getInstance()", 51),
            clock("Clocks.reference()", "java.time.Instant.now()", 55),
            clock("Clocks$Nested.nanos()", "java.lang.System.nanoTime()", 61));
  }

  private static String clock(String method, String target, int line) {
    return message(method, "reads a clock", target, "Clocks.java", line);
  }

  @Test
  void listsEveryUseOfTheStandardStreamsAndNoOther() {
    assertThat(TestClasses.violations(HouseRules.onlyClassesWriteStandardStreams(), house))
        .containsExactlyInAnyOrder(
            stream("print()", "java.lang.System.out", 14),
            stream("complain()", "java.lang.System.err", 18),
            stream("trace()", "java.io.IOException.printStackTrace()", 26),
            stream("dump()", "java.lang.Thread.dumpStack()", 31),
            stream("descriptor()", "java.io.FileDescriptor.out", 35));
  }

  private static String stream(String method, String target, int line) {
    return message("Streams." + method, "uses a standard stream", target, "Streams.java", line);
  }

  @Test
  void listsEveryEndOfTheProcessAndNoOther() {
    assertThat(TestClasses.violations(HouseRules.onlyClassesEndTheProcess(), house))
        .containsExactlyInAnyOrder(
            exit("exit()", "java.lang.System.exit(int)", 9),
            exit("exitOfRuntime()", "java.lang.Runtime.exit(int)", 13),
            exit("halt()", "java.lang.Runtime.halt(int)", 17));
  }

  private static String exit(String method, String target, int line) {
    return message("Exits." + method, "ends the process", target, "Exits.java", line);
  }

  private static String message(String method, String verb, String target, String file, int line) {
    return String.format(
        "Method <%s%s> %s by <%s> in (%s:%d)", HOUSE, method, verb, target, file, line);
  }

  @Test
  void allowsTheNamedClassWithItsNestedClasses() {
    assertThat(
            TestClasses.violations(HouseRules.onlyClassesReadClocks(Clocks.class.getName()), house))
        .isEmpty();
    assertThat(
            TestClasses.violations(
                HouseRules.onlyClassesWriteStandardStreams(Streams.class.getName()), house))
        .isEmpty();
    assertThat(
            TestClasses.violations(
                HouseRules.onlyClassesEndTheProcess(Exits.class.getName()), house))
        .isEmpty();
  }

  @Test
  void doesNotAllowAClassWhoseNameOnlyBeginsAlike() {
    assertThat(TestClasses.violations(HouseRules.onlyClassesEndTheProcess(HOUSE + "Exit"), house))
        .hasSize(3);
  }

  @Test
  void findsTheOneCycleOfPackages() {
    JavaClasses classes = TestClasses.ofPackages(Chicken.class, Egg.class);

    assertThat(
            TestClasses.violations(
                HouseRules.packagesAreFreeOfCycles("dev.dodproof.archrules.examples.cycles"),
                classes))
        .singleElement()
        .asString()
        .startsWith("Cycle detected")
        .contains("(Chicken.java:9)", "(Egg.java:9)");
  }

  @Test
  void failsOnABasePackageWithoutClasses() {
    assertThat(
            TestClasses.violations(
                HouseRules.packagesAreFreeOfCycles("dev.dodproof.archrule"), house))
        .containsExactly(
            "No class of package <dev.dodproof.archrule> was imported; expected at least one; name"
                + " the base package of these classes");
  }

  @Test
  void findsThePackageWithoutPackageInfo() {
    JavaClasses classes = TestClasses.ofPackages(WithoutPackageInfo.class, CleanCode.class);

    assertThat(TestClasses.violations(HouseRules.everyPackageIsNullMarked(), classes))
        .containsExactly(
            "Package <dev.dodproof.archrules.examples.unmarked> has no package-info with"
                + " @NullMarked; expected one; write it, with the job of the package and its"
                + " audience");
  }

  static List<ArchRule> rules() {
    return List.of(
        HouseRules.onlyClassesReadClocks(),
        HouseRules.onlyClassesWriteStandardStreams(),
        HouseRules.onlyClassesEndTheProcess(),
        HouseRules.packagesAreFreeOfCycles("dev.dodproof.archrules.examples"),
        HouseRules.everyPackageIsNullMarked());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void acceptsTheCleanExample(ArchRule rule) {
    assertThat(TestClasses.violations(rule, TestClasses.ofPackages(CleanCode.class))).isEmpty();
  }
}
