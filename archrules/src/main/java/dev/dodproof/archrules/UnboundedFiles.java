package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.ClassCode;
import dev.dodproof.archrules.bytecode.Instruction;
import dev.dodproof.archrules.bytecode.Invocation;
import dev.dodproof.archrules.bytecode.MethodCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Finds code that makes a file grow without bound. */
final class UnboundedFiles {

  private static final Set<String> WRITERS =
      Set.of("java/io/FileWriter", "java/io/FileOutputStream");

  private static final String FILE_HANDLER = "java/util/logging/FileHandler";

  /** These set the limit to none, whatever the configuration says. */
  private static final Set<String> WITHOUT_LIMIT =
      Set.of("(Ljava/lang/String;)V", "(Ljava/lang/String;Z)V");

  private static final Set<String> APPENDERS =
      Set.of("ch/qos/logback/core/FileAppender", "org/apache/log4j/FileAppender");

  private static final Set<String> QUESTIONS = Set.of("contains", "equals", "remove");

  private UnboundedFiles() {}

  static List<CodeFinding> in(ClassCode code) {
    List<CodeFinding> found = new ArrayList<>();
    for (MethodCode method : code.methods()) {
      for (int index = 0; index < method.instructions().size(); index++) {
        Instruction step = method.instructions().get(index);
        clause(method, index)
            .map(
                clause ->
                    CodeFinding.of(
                        code, method, step.line(), what(step), clause + " <" + what(step) + ">"))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static String what(Instruction step) {
    return step.operand() instanceof Invocation target ? target.owner().replace('/', '.') : "";
  }

  private static Optional<String> clause(MethodCode method, int index) {
    Instruction step = method.instructions().get(index);
    if (!(step.operand() instanceof Invocation target)) {
      return Optional.empty();
    }
    if (step.opcode() == Opcodes.GETSTATIC
        && isAppendOption(target)
        && !isCompared(method, index + 1)) {
      return Optional.of("opens a file to append to by");
    }
    if (isCreated(method, step, target) && appends(method, index, target)) {
      return Optional.of("opens a file to append to by");
    }
    if (isCreated(method, step, target) && isUnlimited(target)) {
      return Optional.of("makes a log file without limit by");
    }
    return Optional.empty();
  }

  /** A constructor calls that of its super class too, which creates no object of that class. */
  private static boolean isCreated(MethodCode method, Instruction step, Invocation target) {
    return step.constructs(target.owner())
        && method.instructions().stream()
            .anyMatch(
                other -> other.opcode() == Opcodes.NEW && target.owner().equals(other.operand()));
  }

  private static boolean isAppendOption(Invocation field) {
    return field.owner().equals("java/nio/file/StandardOpenOption")
        && field.name().equals("APPEND");
  }

  /** Who asks whether an option is there, does not open a file by it. */
  private static boolean isCompared(MethodCode method, int index) {
    if (index >= method.instructions().size()) {
      return false;
    }
    Instruction next = method.instructions().get(index);
    return next.opcode() == Opcodes.IF_ACMPEQ
        || next.opcode() == Opcodes.IF_ACMPNE
        || (next.operand() instanceof Invocation call && QUESTIONS.contains(call.name()));
  }

  /** The last argument is the constant true. */
  private static boolean appends(MethodCode method, int index, Invocation target) {
    return WRITERS.contains(target.owner())
        && target.descriptor().endsWith("Z)V")
        && index > 0
        && method.instructions().get(index - 1).opcode() == Opcodes.ICONST_1
        && !method.flow().jumpTargets().get(index);
  }

  private static boolean isUnlimited(Invocation target) {
    return (target.owner().equals(FILE_HANDLER) && WITHOUT_LIMIT.contains(target.descriptor()))
        || APPENDERS.contains(target.owner());
  }
}
