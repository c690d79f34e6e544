package dev.dodproof.archrules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;

/** The strings in loaded constants and in the static arguments of {@code invokedynamic}. */
final class BootstrapStrings {

  private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

  /** Its strings are the names of record components, separated by semicolons. */
  private static final String RECORD_METHODS = "java/lang/runtime/ObjectMethods";

  /** Marks, in a recipe, the place of the next constant among the static arguments. */
  private static final char CONSTANT = '\u0002';

  private BootstrapStrings() {}

  static List<String> of(Object constant) {
    if (constant instanceof String text) {
      return List.of(text);
    }
    if (constant instanceof ConstantDynamic dynamic) {
      return ofCall(dynamic.getBootstrapMethod(), arguments(dynamic));
    }
    return List.of();
  }

  static List<String> ofCall(Handle bootstrap, Object... arguments) {
    if (bootstrap.getOwner().equals(RECORD_METHODS)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (bootstrap.getOwner().equals(CONCATENATION) && arguments.length > 0) {
      texts.add(filledIn(String.valueOf(arguments[0]), arguments));
      arguments = Arrays.copyOfRange(arguments, 1, arguments.length);
    }
    for (Object argument : arguments) {
      texts.addAll(of(argument));
    }
    return texts;
  }

  private static String filledIn(String recipe, Object[] arguments) {
    Deque<Object> constants = new ArrayDeque<>(Arrays.asList(arguments));
    constants.poll();
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < recipe.length(); index++) {
      char character = recipe.charAt(index);
      if (character == CONSTANT && !constants.isEmpty()) {
        text.append(constants.poll());
      } else {
        text.append(character);
      }
    }
    return text.toString();
  }

  private static Object[] arguments(ConstantDynamic dynamic) {
    return IntStream.range(0, dynamic.getBootstrapMethodArgumentCount())
        .mapToObj(dynamic::getBootstrapMethodArgument)
        .toArray();
  }
}
