package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConstantMemoryTests {

  @Test
  void aFeedOfManyTimesTheHeapIsCheckedInOnePass() throws Exception {
    Process check = ChildJvm.start(ChildJvm.command("-Xmx24m", LongFeedCheck.class));

    assertThat(check.waitFor()).as("exit code; an OutOfMemoryError gives 1").isZero();
  }
}
