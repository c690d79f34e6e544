package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.CatchClause;
import dev.dodproof.archrules.bytecode.CatchClauses;
import dev.dodproof.archrules.bytecode.ClassCode;
import dev.dodproof.archrules.bytecode.MethodCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the handlers in which an exception vanishes. */
final class DroppedExceptions {

  static final String ANYTHING = "whatever is thrown";

  private static final Set<String> CATCH_ALL =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Error",
          "java.lang.Exception",
          "java.lang.RuntimeException");

  /** By these, reflection tells that something is not there; what follows does without it. */
  private static final Set<String> ABSENCE =
      Set.of(
          "java.lang.ClassNotFoundException",
          "java.lang.NoSuchMethodException",
          "java.lang.NoSuchFieldException");

  /** What compilers catch in the tables they make for a {@code switch} on an enum. */
  private static final Set<String> SWITCH_TABLE = Set.of("java.lang.NoSuchFieldError");

  private DroppedExceptions() {}

  static List<CodeFinding> in(ClassCode code) {
    List<CodeFinding> found = new ArrayList<>();
    for (MethodCode method : code.methods()) {
      boolean made = code.isSynthetic() || method.isSynthetic();
      CatchClauses.of(method).stream()
          .filter(clause -> !made || !clause.types().equals(SWITCH_TABLE))
          .filter(DroppedExceptions::isSilent)
          .map(clause -> finding(code, method, clause))
          .forEach(found::add);
    }
    return found;
  }

  private static boolean isSilent(CatchClause clause) {
    return switch (clause.fate()) {
      case DROPPED -> clause.types().isEmpty() || !ABSENCE.containsAll(clause.types());
      // Named, an exception is answered by that constant, wherever the return stands.
      case DEFAULTED, ANSWERED ->
          clause.types().isEmpty() || clause.types().stream().anyMatch(CATCH_ALL::contains);
      case HANDLED -> false;
    };
  }

  private static CodeFinding finding(ClassCode code, MethodCode method, CatchClause clause) {
    String what = name(clause);
    String clauseText =
        clause.fate() == CatchClause.Fate.ANSWERED
            ? "answers <" + what + "> with a constant"
            : "drops <" + what + ">";
    return CodeFinding.of(code, method, clause.line(), what, clauseText);
  }

  static String name(CatchClause clause) {
    return clause.types().isEmpty() ? ANYTHING : String.join(" | ", clause.types());
  }
}
