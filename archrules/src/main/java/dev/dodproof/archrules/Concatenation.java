package dev.dodproof.archrules;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.StringTokenizer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;

/** Follows a concatenation by {@code invokedynamic}: {@code StringConcatFactory}. */
final class Concatenation {

  /** Marks, in a recipe, the place of the next constant among the static arguments. */
  private static final String CONSTANT = "\u0002";

  private final Function<String, AssembledText> register;

  /**
   * Makes a follower.
   *
   * @param register makes a text that will be judged in the end
   */
  Concatenation(Function<String, AssembledText> register) {
    this.register = register;
  }

  static boolean isMadeBy(Handle bootstrap) {
    return bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory");
  }

  /**
   * Returns the result.
   *
   * @param values what is known of the values
   * @param arguments the recipe and its constants; none means that the values alone make the text
   */
  AssembledText of(List<@Nullable AssembledText> values, Object... arguments) {
    String recipe =
        arguments.length == 0
            ? AssembledText.UNKNOWN.repeat(values.size())
            : String.valueOf(arguments[0]);
    if (recipe.length() > AssembledText.MAXIMUM_CHARACTERS) {
      return register.apply(recipe);
    }
    return filledIn(recipe, values.iterator(), constants(arguments).iterator());
  }

  private List<@Nullable AssembledText> constants(Object... arguments) {
    List<@Nullable AssembledText> constants = new ArrayList<>();
    for (int index = 1; index < arguments.length; index++) {
      boolean known = arguments[index] instanceof String || arguments[index] instanceof Number;
      constants.add(known ? register.apply(arguments[index].toString()) : null);
    }
    return constants;
  }

  private AssembledText filledIn(
      String recipe,
      Iterator<@Nullable AssembledText> values,
      Iterator<@Nullable AssembledText> constants) {
    AssembledText text = register.apply("");
    StringTokenizer parts =
        new StringTokenizer(recipe, AssembledText.UNKNOWN.concat(CONSTANT), true);
    while (parts.hasMoreTokens()) {
      String part = parts.nextToken();
      switch (part) {
        case AssembledText.UNKNOWN -> text.append(values.hasNext() ? values.next() : null);
        case CONSTANT -> text.append(constants.hasNext() ? constants.next() : null);
        default -> text.append(part);
      }
    }
    return text;
  }
}
