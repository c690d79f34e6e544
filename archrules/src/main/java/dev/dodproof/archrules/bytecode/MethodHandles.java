package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** Finds the methods that the arguments of an {@code invokedynamic} refer to. */
final class MethodHandles {

  private MethodHandles() {}

  static List<Invocation> invocations(Object[] arguments) {
    List<Invocation> found = new ArrayList<>();
    for (Object argument : arguments) {
      if (argument instanceof Handle handle) {
        switch (handle.getTag()) {
          case Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE ->
              found.add(invocation(handle, Invocation.Kind.VIRTUAL));
          case Opcodes.H_INVOKESTATIC, Opcodes.H_INVOKESPECIAL, Opcodes.H_NEWINVOKESPECIAL ->
              found.add(invocation(handle, Invocation.Kind.EXACT));
          default -> {
            // Handles of fields run no code.
          }
        }
      }
    }
    return found;
  }

  private static Invocation invocation(Handle handle, Invocation.Kind kind) {
    return new Invocation(kind, handle.getOwner(), handle.getName(), handle.getDesc(), true);
  }
}
