package dev.dodproof.archrules;

import org.objectweb.asm.Opcodes;

/**
 * How many slots an instruction without operands takes from the stack and puts on it (JVM
 * specification, chapter 6), but for those that only move slots.
 *
 * @param taken slots removed
 * @param put slots added
 */
record StackEffect(int taken, int put) {

  static StackEffect of(int opcode) {
    return switch (opcode) {
      case Opcodes.ACONST_NULL,
          Opcodes.ICONST_M1,
          Opcodes.ICONST_0,
          Opcodes.ICONST_1,
          Opcodes.ICONST_2,
          Opcodes.ICONST_3,
          Opcodes.ICONST_4,
          Opcodes.ICONST_5,
          Opcodes.FCONST_0,
          Opcodes.FCONST_1,
          Opcodes.FCONST_2 ->
          new StackEffect(0, 1);
      case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 ->
          new StackEffect(0, 2);
      case Opcodes.I2L, Opcodes.I2D, Opcodes.F2L, Opcodes.F2D -> new StackEffect(1, 2);
      case Opcodes.L2I, Opcodes.L2F, Opcodes.D2I, Opcodes.D2F -> new StackEffect(2, 1);
      case Opcodes.LALOAD, Opcodes.DALOAD -> new StackEffect(2, 2);
      case Opcodes.IALOAD,
          Opcodes.FALOAD,
          Opcodes.AALOAD,
          Opcodes.BALOAD,
          Opcodes.CALOAD,
          Opcodes.SALOAD,
          Opcodes.FCMPL,
          Opcodes.FCMPG ->
          new StackEffect(2, 1);
      case Opcodes.LCMP, Opcodes.DCMPL, Opcodes.DCMPG -> new StackEffect(4, 1);
      case Opcodes.IASTORE, Opcodes.FASTORE, Opcodes.BASTORE, Opcodes.CASTORE, Opcodes.SASTORE ->
          new StackEffect(3, 0);
      case Opcodes.LASTORE, Opcodes.DASTORE -> new StackEffect(4, 0);
      case Opcodes.ARETURN, Opcodes.ATHROW, Opcodes.MONITORENTER, Opcodes.MONITOREXIT ->
          new StackEffect(1, 0);
      case Opcodes.ARRAYLENGTH, Opcodes.I2F, Opcodes.F2I -> new StackEffect(1, 1);
      case Opcodes.LSHL, Opcodes.LSHR, Opcodes.LUSHR -> new StackEffect(3, 2);
      default -> arithmetic(opcode);
    };
  }

  /** These opcodes alternate between narrow and wide types: int, long, float, double. */
  private static StackEffect arithmetic(int opcode) {
    boolean negates = opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG;
    if (opcode < Opcodes.IADD || opcode > Opcodes.LXOR || negates) {
      return new StackEffect(0, 0);
    }
    boolean wide = (opcode - Opcodes.IADD) % 2 == 1;
    return wide ? new StackEffect(4, 2) : new StackEffect(2, 1);
  }
}
