package dev.dodproof.dod.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures the colours of the page by the rule of WCAG 2.2, success criterion 1.4.3. */
class ContrastTests {

  private static final double ENOUGH_FOR_TEXT = 4.5;
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void isSufficientInTheLightDarkAndPrintedPage(int palette) {
    Map<String, Double> luminances = luminances(palette);
    List<String> inks = List.of("ink", "quiet", "link", "proven", "refuted", "open", "none");

    for (String ink : inks) {
      assertThat(contrast(luminances, ink, "paper")).as(ink).isGreaterThan(ENOUGH_FOR_TEXT);
      assertThat(contrast(luminances, ink, "card")).as(ink).isGreaterThan(ENOUGH_FOR_TEXT);
    }
    for (String state : List.of("proven", "refuted", "open")) {
      assertThat(contrast(luminances, state, state + "-soft"))
          .as(state)
          .isGreaterThan(ENOUGH_FOR_TEXT);
    }
    assertThat(contrast(luminances, "ink", "none-soft")).isGreaterThan(ENOUGH_FOR_TEXT);
  }

  private static Map<String, Double> luminances(int palette) {
    String block = Assets.STYLE.split(":root \\{", -1)[palette + 1];
    Matcher colours = COLOUR.matcher(block.substring(0, block.indexOf('}')));
    Map<String, Double> luminances = new HashMap<>();
    while (colours.find()) {
      luminances.put(colours.group(1), luminance(Integer.parseInt(colours.group(2), 16)));
    }
    return luminances;
  }

  private static double contrast(Map<String, Double> luminances, String one, String other) {
    double a = luminances.get(one) + 0.05;
    double b = luminances.get(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
