package dev.dodproof.archrules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;

/** The strings in loaded constants and in the static arguments of {@code invokedynamic}. */
final class BootstrapStrings {

  /** Its strings are the names of record components, separated by semicolons. */
  private static final String RECORD_METHODS = "java/lang/runtime/ObjectMethods";

  private final List<String> texts = new ArrayList<>();

  /** Constants may share others: hostile ones are small as a graph and endless as a tree. */
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private BootstrapStrings() {}

  static List<String> of(Object constant) {
    BootstrapStrings strings = new BootstrapStrings();
    strings.add(constant);
    return strings.texts;
  }

  static List<String> ofCall(Handle bootstrap, Object... arguments) {
    BootstrapStrings strings = new BootstrapStrings();
    if (!bootstrap.getOwner().equals(RECORD_METHODS)) {
      for (Object argument : arguments) {
        strings.add(argument);
      }
    }
    return strings.texts;
  }

  private void add(Object constant) {
    if (constant instanceof String text) {
      texts.add(text);
    } else if (constant instanceof ConstantDynamic dynamic
        && seen.add(dynamic)
        && !dynamic.getBootstrapMethod().getOwner().equals(RECORD_METHODS)) {
      for (int index = 0; index < dynamic.getBootstrapMethodArgumentCount(); index++) {
        add(dynamic.getBootstrapMethodArgument(index));
      }
    }
  }
}
