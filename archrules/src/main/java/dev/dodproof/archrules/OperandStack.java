package dev.dodproof.archrules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the operand stack and the local variables between two places where paths of
 * execution meet.
 *
 * <p>In slots, as in the JVM specification: a {@code long} takes two. What is not known is {@code
 * null}, as is whatever lay on the stack before.
 */
final class OperandStack {

  private final List<@Nullable Object> slots = new ArrayList<>();
  private final Map<Integer, Object> variables = new HashMap<>();

  /** Forgets everything: here paths of execution may meet. */
  void clear() {
    for (Object value : slots) {
      if (value instanceof AssembledText text) {
        text.meet();
      }
    }
    slots.clear();
    variables.clear();
  }

  void push(@Nullable Object value) {
    slots.add(value);
  }

  void pushUnknown(int count) {
    for (int slot = 0; slot < count; slot++) {
      slots.add(null);
    }
  }

  @Nullable Object pop() {
    return slots.isEmpty() ? null : slots.remove(slots.size() - 1);
  }

  /** Removes slots whose values leave the code that is followed. */
  void leave(int count) {
    for (int slot = 0; slot < count; slot++) {
      if (pop() instanceof AssembledText text) {
        text.leave();
      }
    }
  }

  /** Puts a copy of the upper slots below as many more: {@code dup}, {@code dup2_x1} and so on. */
  void duplicate(int count, int below) {
    int needed = count + below;
    while (slots.size() < needed) {
      slots.add(0, null);
    }
    List<@Nullable Object> copies =
        new ArrayList<>(slots.subList(slots.size() - count, slots.size()));
    slots.addAll(slots.size() - needed, copies);
  }

  void swap() {
    Object upper = pop();
    Object lower = pop();
    push(upper);
    push(lower);
  }

  void load(int variable) {
    push(variables.get(variable));
  }

  void store(int variable) {
    Object value = pop();
    if (value instanceof AssembledText text) {
      text.keep();
    }
    if (value == null) {
      variables.remove(variable);
    } else {
      variables.put(variable, value);
    }
  }

  /** Notes that a value that is not followed was stored, in one variable or two. */
  void overwrite(int variable, int count) {
    for (int slot = 0; slot < count; slot++) {
      pop();
      variables.remove(variable + slot);
    }
  }
}
