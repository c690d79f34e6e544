package dev.dodproof.archrules.bytecode;

import java.util.List;

/**
 * The keys of a {@code switch}, of which each has a jump; the default's jump comes after them.
 *
 * @param keys in the order of the jumps
 */
record SwitchKeys(List<Integer> keys) {

  SwitchKeys {
    keys = List.copyOf(keys);
  }

  /** Returns the position of the jump that a value takes. */
  int jump(int value) {
    // A damaged class file may have its keys in any order.
    int index = keys.indexOf(value);
    return index < 0 ? keys.size() : index;
  }
}
