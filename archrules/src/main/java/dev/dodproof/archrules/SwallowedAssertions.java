package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.archrules.bytecode.AssertionReachability;
import dev.dodproof.archrules.bytecode.CatchClause;
import dev.dodproof.archrules.bytecode.CatchClauses;
import dev.dodproof.archrules.bytecode.ClassCode;
import dev.dodproof.archrules.bytecode.Instruction;
import dev.dodproof.archrules.bytecode.Invocation;
import dev.dodproof.archrules.bytecode.MethodCode;
import dev.dodproof.archrules.bytecode.ScannedClass;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * Finds handlers that drop what an assertion throws, or what keeps an assertion from being made.
 * The old ways to expect an exception are none of these: a {@code fail()} at the end of a block
 * whose exception is dropped, and a handler that leaves the method, which fails otherwise.
 */
final class SwallowedAssertions {

  private final AssertionReachability reachability;

  SwallowedAssertions(AssertionReachability reachability) {
    this.reachability = reachability;
  }

  List<String> in(ScannedClass type, ClassCode code, MethodCode method) {
    return CatchClauses.of(method).stream()
        .filter(SwallowedAssertions::drops)
        .filter(clause -> isBypass(type, method, clause))
        .map(
            clause ->
                code.place(method)
                    + " drops <"
                    + DroppedExceptions.name(clause)
                    + "> round an assertion "
                    + code.line(clause.line()))
        .distinct()
        .toList();
  }

  private static boolean drops(CatchClause clause) {
    return switch (clause.fate()) {
      case DROPPED, DEFAULTED -> true;
      case ANSWERED, HANDLED -> false;
    };
  }

  private boolean isBypass(ScannedClass type, MethodCode method, CatchClause clause) {
    List<Instruction> guarded =
        clause.guarded().stream().mapToObj(method.instructions()::get).toList();
    boolean expected =
        !catchesAssertions(clause) && guarded.stream().anyMatch(SwallowedAssertions::fails);
    return !expected
        && guarded.stream().anyMatch(step -> asserts(type, step))
        && !failsOtherwise(type, method, clause);
  }

  private static boolean catchesAssertions(CatchClause clause) {
    return clause.types().isEmpty()
        || clause.types().stream()
            .anyMatch(name -> AssertionLibraries.isCaughtBy(name.replace('.', '/')));
  }

  private boolean asserts(ScannedClass type, Instruction step) {
    return step.isCall()
        && step.operand() instanceof Invocation call
        && (fails(step) || reachability.reaches(type, call));
  }

  private static boolean fails(Instruction step) {
    return step.isCall()
        && step.operand() instanceof Invocation call
        && (call.name().startsWith("fail")
            || call.name().equals("shouldHaveThrown")
            || (call.isConstruction() && AssertionLibraries.isAssertionError(call.owner())));
  }

  /** Looks at what only a block without an exception leads to. */
  private boolean failsOtherwise(ScannedClass type, MethodCode method, CatchClause clause) {
    BitSet otherwise = method.flow().reachableFrom(clause.guarded().nextSetBit(0));
    otherwise.andNot(clause.guarded());
    otherwise.andNot(method.flow().reachableFrom(clause.handler()));
    return otherwise.stream()
        .mapToObj(method.instructions()::get)
        .anyMatch(step -> step.opcode() == Opcodes.ATHROW || asserts(type, step));
  }
}
