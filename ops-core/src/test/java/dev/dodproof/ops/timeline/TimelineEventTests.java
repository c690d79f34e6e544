package dev.dodproof.ops.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineEventTests {

  static Set<String> reservedNames() {
    return FeedFormat.RESERVED_NAMES;
  }

  @ParameterizedTest
  @MethodSource("reservedNames")
  void refusesAnExtraFieldWithAReservedName(String name) {
    TimelineEvent event = Feeds.event("a");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> event.withExtra(name, "forged"))
        .withMessageContaining(name);
  }

  @Test
  void refusesExtraValuesThatHaveNoExactJsonForm() {
    TimelineEvent event = Feeds.event("a");

    for (Object value : List.of(1.5, 1L << 53, -(1L << 53), List.of(), Map.of(), 'c')) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> event.withExtra("x", value))
          .withMessageContaining("2^53");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void refusesABlankAction(String action) {
    assertThatIllegalArgumentException().isThrownBy(() -> Feeds.event(action));
  }

  @Test
  void refusesAGapEventThatTheTimelineDidNotWriteItself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Feeds.event("gap"))
        .withMessageContaining("by itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "sha256:00", "ABABABAB"})
  void refusesAHashThatIsNoSha256(String hash) {
    TimelineEvent event = Feeds.event("a");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> event.withHashes(Map.of("file", hash)))
        .withMessageContaining("64 lower-case hex digits");
  }

  @Test
  void refusesTimesThatHaveNoFourDigitYear() {
    TimelineEvent event = Feeds.event("a");

    assertThatIllegalArgumentException().isThrownBy(() -> event.withTime(Instant.MAX));
    assertThatIllegalArgumentException().isThrownBy(() -> event.withTime(Instant.MIN));
    assertThat(event.withTime(Instant.parse("9999-12-31T23:59:59.999Z")).at()).isNotNull();
  }

  @Test
  void doesNotShareItsListsWithItsMaker() {
    List<String> paths = new ArrayList<>(List.of("a"));
    TimelineEvent event = Feeds.event("a").withEvidence(paths);

    paths.add("b");

    assertThat(event.evidence()).containsExactly("a");
  }
}
