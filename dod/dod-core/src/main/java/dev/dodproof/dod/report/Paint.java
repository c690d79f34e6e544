package dev.dodproof.dod.report;

import dev.dodproof.dod.verdict.Verdict;

/** Colours for a terminal, or none. The words say everything without them. */
enum Paint {
  /** No colour: what is written is what was given. */
  NONE,
  /** Select Graphic Rendition, ECMA-48 section 8.3.117. */
  ANSI;

  private static final char ESCAPE = '\u001b';

  String bold(String text) {
    return sgr("1", text);
  }

  String faint(String text) {
    return sgr("2", text);
  }

  String of(CriterionState state, String text) {
    return switch (state) {
      case PROVEN -> sgr("32", text);
      case ATTESTED, WAIVED -> sgr("36", text);
      case REFUTED -> sgr("31", text);
      case OPEN -> sgr("33", text);
    };
  }

  String of(Verdict verdict, String text) {
    return switch (verdict) {
      case PROVEN -> sgr("1;32", text);
      case PARTIAL -> sgr("1;33", text);
      case DESIGNED -> sgr("1", text);
    };
  }

  private String sgr(String parameters, String text) {
    return this == NONE ? text : ESCAPE + "[" + parameters + "m" + text + ESCAPE + "[0m";
  }
}
