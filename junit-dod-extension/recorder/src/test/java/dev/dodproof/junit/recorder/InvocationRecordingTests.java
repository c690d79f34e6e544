package dev.dodproof.junit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.junit.recorder.fixture.InvocationsTestCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvocationRecordingTests {

  @TempDir Path root;

  @Test
  void oneFailingInvocationIsWrittenBelowASuccessfulContainer() {
    assertThat(record(InvocationsTestCase.OneOfThreeFails.class).events())
        .containsSequence(
            "started container notTwo(int) as OneOfThreeFails#notTwo",
            "started test #1 as OneOfThreeFails#notTwo",
            "finished #1 SUCCESSFUL",
            "started test #2 as OneOfThreeFails#notTwo")
        .anyMatch(line -> line.startsWith("finished #2 FAILED org.opentest4j.Assertion"))
        .endsWith("finished #3 SUCCESSFUL", "finished notTwo(int) SUCCESSFUL");
  }

  @Test
  void anInvocationIsTheTestOfItsTemplate() {
    ReadRecord record = record(InvocationsTestCase.OneOfThreeFails.class);

    Map<String, Object> template = record.ofType("started").get(0);
    assertThat(record.ofType("started").subList(1, 4))
        .allSatisfy(
            line ->
                assertThat(line)
                    .containsEntry("as", template.get("seq"))
                    .containsEntry("test", template.get("test"))
                    .containsEntry("claims", template.get("claims")));
    assertThat(template)
        .containsEntry(
            "test",
            Map.of(
                "engine",
                "junit-jupiter",
                "class",
                InvocationsTestCase.OneOfThreeFails.class.getName(),
                "method",
                "notTwo",
                "params",
                "int"));
  }

  @Test
  void aTemplateWithoutInvocationIsAContainerAlone() {
    ReadRecord record = record(InvocationsTestCase.NoInvocation.class);

    assertThat(record.claims()).hasSize(1);
    assertThat(record.ofType("started").get(0).get("test"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("params", "java.lang.String,int[][]");
  }

  @Test
  void anEmptyFactoryIsSuccessfulWithoutTest() {
    assertThat(record(InvocationsTestCase.EmptyFactory.class).events())
        .containsExactly(
            "started container factory() as EmptyFactory#factory", "finished factory() SUCCESSFUL");
  }

  @Test
  void everyRepetitionIsWritten() {
    assertThat(record(InvocationsTestCase.Repeated.class).events())
        .contains("finished #1 SUCCESSFUL", "finished #2 SUCCESSFUL");
  }

  @Test
  void dynamicTestsWithUriSourcesTakeTheIdentityOfTheirFactory() {
    assertThat(record(InvocationsTestCase.UriSources.class).events())
        .containsExactly(
            "started container factory() as UriSources#factory",
            "started test #1 as UriSources#factory",
            "finished #1 SUCCESSFUL",
            "started container #2 as UriSources#factory",
            "started test #1 as UriSources#factory",
            "finished #1 SUCCESSFUL",
            "finished #2 SUCCESSFUL",
            "finished factory() SUCCESSFUL");
  }

  @Test
  void aDynamicTestCannotPassItselfOffAsATestOfAnotherClass() {
    assertThat(record(InvocationsTestCase.Impostor.class).events()).isEmpty();
  }

  @Test
  void aDynamicTestSpeaksForItsFactoryWhateverSourceItNames() {
    ReadRecord record = record(InvocationsTestCase.ClaimingImpostor.class);

    assertThat(record.claims())
        .isEqualTo(
            List.of(
                "ClaimingImpostor#factory [FIXTURE:mine]",
                "ClaimingImpostor#factory [FIXTURE:mine]"));
  }

  private ReadRecord record(Class<?> type) {
    return new PretendJvm(root).run(type).wholeRecord();
  }
}
