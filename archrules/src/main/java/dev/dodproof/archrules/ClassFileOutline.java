package dev.dodproof.archrules;

import java.nio.charset.StandardCharsets;
import org.objectweb.asm.Opcodes;

/**
 * A class file, read from its first byte to its last without a look at code: its constant pool, and
 * the lengths of everything else (JVM specification, chapter 4).
 *
 * <p>That is twice as fast as to visit the class, and enough to know that it is whole and that, as
 * most classes, it cannot have a hard path.
 */
final class ClassFileOutline {

  private static final int MAGIC = 0xCAFEBABE;
  private static final int OLDEST = 45;

  /** The newest version that the visitor of classes knows. */
  private static final int NEWEST = Opcodes.V28;

  private static final byte UTF8 = 1;
  private static final byte CLASS = 7;
  private static final byte STRING = 8;

  private final byte[] bytes;
  private final int[] constants;
  private final int thisClass;
  private int position;

  private ClassFileOutline(byte[] bytes) throws UnreadableClassException {
    this.bytes = bytes;
    checkVersion();
    constants = new int[unsigned()];
    locateConstants();
    skip(2);
    thisClass = unsigned();
    skip(2);
    skip(2 * unsigned());
    skipMembers();
    skipMembers();
    skipAttributes();
    if (position != bytes.length) {
      throw damaged("it has bytes after its end");
    }
  }

  /**
   * Reads a class file.
   *
   * @throws UnreadableClassException if it is damaged, or newer than what can be visited
   */
  static ClassFileOutline of(byte[] classFile) throws UnreadableClassException {
    return new ClassFileOutline(classFile);
  }

  private void checkVersion() throws UnreadableClassException {
    if (((unsigned() << 16) | unsigned()) != MAGIC) {
      throw damaged("it does not begin like one");
    }
    skip(2);
    int version = unsigned();
    if (version < OLDEST) {
      throw damaged("it has version " + version);
    }
    if (version > NEWEST) {
      throw new UnreadableClassException(
          "it has version "
              + version
              + ", made for a newer JDK than version "
              + NEWEST
              + ", the last one known; use a newer release of these rules",
          null);
    }
  }

  private void locateConstants() throws UnreadableClassException {
    for (int index = 1; index < constants.length; index++) {
      constants[index] = position;
      skip(1);
      byte kind = bytes[position - 1];
      switch (kind) {
        case UTF8 -> skip(unsigned());
        case CLASS, STRING, 16, 19, 20 -> skip(2);
        case 15 -> skip(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
        case 5, 6 -> {
          skip(8);
          // A long and a double take two places.
          index++;
        }
        default -> throw damaged("it has a constant of kind " + kind);
      }
    }
  }

  private void skipMembers() throws UnreadableClassException {
    for (int count = unsigned(); count > 0; count--) {
      skip(6);
      skipAttributes();
    }
  }

  private void skipAttributes() throws UnreadableClassException {
    for (int count = unsigned(); count > 0; count--) {
      skip(2);
      skip((unsigned() << 16) | unsigned());
    }
  }

  private int unsigned() throws UnreadableClassException {
    skip(2);
    return unsignedAt(position - 2);
  }

  private int unsignedAt(int offset) {
    return ((bytes[offset] & 0xFF) << 8) | (bytes[offset + 1] & 0xFF);
  }

  private void skip(int count) throws UnreadableClassException {
    if (count < 0 || count > bytes.length - position) {
      throw damaged("it ends too early");
    }
    position += count;
  }

  private static UnreadableClassException damaged(String why) {
    return new UnreadableClassException("it is not a whole class file (" + why + ")", null);
  }

  /** Returns the binary name of the class. */
  String className() throws UnreadableClassException {
    int name = referred(position(thisClass, CLASS));
    return new String(bytes, name + 3, unsignedAt(name + 1), StandardCharsets.UTF_8)
        .replace('/', '.');
  }

  /**
   * Tells whether one of its strings may be a hard path, or a part of one that is assembled.
   *
   * @return {@code false} only if none can be
   */
  boolean mayHaveHardPaths() throws UnreadableClassException {
    for (int index = 1; index < constants.length; index++) {
      int constant = constants[index];
      if (bytes[constant] == UTF8
          && HardPathTraces.areIn(bytes, constant + 3, unsignedAt(constant + 1))) {
        return true;
      }
      if (bytes[constant] == STRING && isPart(referred(constant))) {
        return true;
      }
    }
    return false;
  }

  private boolean isPart(int text) {
    return HardPathTraces.isPart(bytes, text + 3, unsignedAt(text + 1));
  }

  /** Returns where the UTF-8 text is to which a class or string constant refers. */
  private int referred(int constant) throws UnreadableClassException {
    return position(unsignedAt(constant + 1), UTF8);
  }

  private int position(int index, byte kind) throws UnreadableClassException {
    if (index == 0 || index >= constants.length || bytes[constants[index]] != kind) {
      throw damaged("it refers to constant " + index + ", which is none of kind " + kind);
    }
    return constants[index];
  }
}
