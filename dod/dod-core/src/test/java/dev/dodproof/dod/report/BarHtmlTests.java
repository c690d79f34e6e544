package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarHtmlTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "0, 5, 0",
    "5, 5, 100",
    "1, 2, 50",
    "9999, 10000, 99",
    "1, 10000, 1",
    "-1, 3, 0"
  })
  void looksFullOnlyForAllAndEmptyOnlyForNone(long part, long all, long percent) {
    assertThat(BarHtml.percent(part, all)).isEqualTo(percent);
  }
}
