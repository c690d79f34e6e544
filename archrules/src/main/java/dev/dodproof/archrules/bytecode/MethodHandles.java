package dev.dodproof.archrules.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/**
 * The methods that the arguments of an {@code invokedynamic} refer to.
 *
 * @param methods in the order of the arguments
 */
record MethodHandles(List<Invocation> methods) {

  MethodHandles {
    methods = List.copyOf(methods);
  }

  static MethodHandles in(Object[] arguments) {
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
    return new MethodHandles(found);
  }

  private static Invocation invocation(Handle handle, Invocation.Kind kind) {
    return new Invocation(kind, handle.getOwner(), handle.getName(), handle.getDesc(), true);
  }
}
