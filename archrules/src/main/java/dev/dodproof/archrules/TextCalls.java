package dev.dodproof.archrules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Follows the calls that put texts together: those of {@code StringBuilder}, {@code String}, {@code
 * Path} and {@code File}.
 */
final class TextCalls {

  /** The elements of an array of strings, in the order in which compilers store them. */
  record Elements(List<@Nullable AssembledText> texts) {}

  private static final String PATH_OF_NAMES =
      "(Ljava/lang/String;[Ljava/lang/String;)Ljava/nio/file/Path;";

  private final OperandStack stack;
  private final Supplier<AssembledText> results;

  /**
   * Makes a follower.
   *
   * @param results gives an empty text that will be judged in the end
   */
  TextCalls(OperandStack stack, Supplier<AssembledText> results) {
    this.stack = stack;
    this.results = results;
  }

  /** Tells whether the text of a new object of the type is followed. */
  static boolean isText(String type) {
    return type.equals("java/lang/StringBuilder")
        || type.equals("java/lang/StringBuffer")
        || type.equals("java/io/File");
  }

  void call(int opcode, String owner, String name, String descriptor) {
    switch (owner + "." + name) {
      case "java/lang/StringBuilder.<init>", "java/lang/StringBuffer.<init>" -> begin(descriptor);
      case "java/lang/StringBuilder.append", "java/lang/StringBuffer.append" -> append(descriptor);
      case "java/lang/String.concat" -> concatenate();
      case "java/lang/String.join" -> join(descriptor);
      case "java/io/File.<init>" -> file(descriptor);
      case "java/nio/file/Path.of", "java/nio/file/Paths.get", "java/nio/file/FileSystem.getPath" ->
          path(opcode, descriptor);
      case "java/nio/file/Path.resolve" -> resolve(descriptor);
      case "java/lang/StringBuilder.toString", "java/lang/StringBuffer.toString" -> finish();
      // The same text in another type stays where it is.
      case "java/lang/String.toString",
          "java/nio/file/Path.normalize",
          "java/nio/file/Path.toAbsolutePath",
          "java/nio/file/Path.toFile",
          "java/nio/file/Path.toString",
          "java/io/File.getAbsoluteFile",
          "java/io/File.getAbsolutePath",
          "java/io/File.getPath",
          "java/io/File.toPath",
          "java/io/File.toString" -> {}
      default -> leave(opcode, descriptor);
    }
  }

  private void begin(String descriptor) {
    List<@Nullable AssembledText> arguments = popTexts(descriptor);
    boolean capacity = descriptor.equals("(I)V");
    if (stack.pop() instanceof AssembledText builder && !arguments.isEmpty() && !capacity) {
      builder.append(arguments.get(0));
    }
  }

  private void append(String descriptor) {
    List<@Nullable AssembledText> arguments = popTexts(descriptor);
    Object receiver = stack.pop();
    if (receiver instanceof AssembledText builder) {
      // Three arguments mean a part of the first.
      builder.append(arguments.size() == 1 ? arguments.get(0) : null);
    }
    stack.push(receiver);
  }

  /** The builder may grow further; the string does not. */
  private void finish() {
    AssembledText builder = popText();
    AssembledText result = results.get();
    result.append(builder);
    stack.push(result);
  }

  private void concatenate() {
    AssembledText last = popText();
    AssembledText first = popText();
    AssembledText result = results.get();
    result.append(first);
    result.append(last);
    stack.push(result);
  }

  private void file(String descriptor) {
    List<@Nullable AssembledText> names = popTexts(descriptor);
    if (stack.pop() instanceof AssembledText file) {
      names.forEach(file::resolve);
    }
  }

  private void path(int opcode, String descriptor) {
    if (!descriptor.equals(PATH_OF_NAMES)) {
      leave(opcode, descriptor);
      return;
    }
    List<@Nullable AssembledText> more = popElements();
    AssembledText path = results.get();
    path.append(popText());
    more.forEach(path::resolve);
    if (opcode == Opcodes.INVOKEVIRTUAL) {
      stack.pop();
    }
    stack.push(path);
  }

  private void resolve(String descriptor) {
    List<@Nullable AssembledText> names = popTexts(descriptor);
    AssembledText base = popText();
    AssembledText name = names.get(0);
    AssembledText path = results.get();
    if (name == null || !name.isAbsolute()) {
      path.append(base);
    }
    names.forEach(path::resolve);
    stack.push(path);
  }

  private void join(String descriptor) {
    boolean elements = descriptor.startsWith("(Ljava/lang/CharSequence;[");
    List<@Nullable AssembledText> parts = popElements();
    AssembledText separator = popText();
    AssembledText joined = results.get();
    if (!elements) {
      joined.append(AssembledText.UNKNOWN);
    }
    for (int index = 0; index < parts.size(); index++) {
      if (index > 0) {
        joined.append(separator);
      }
      joined.append(parts.get(index));
    }
    stack.push(joined);
  }

  /** Follows a call that assembles nothing. */
  private void leave(int opcode, String descriptor) {
    int sizes = Type.getArgumentsAndReturnSizes(descriptor);
    int arguments = sizes >> 2;
    stack.leave(opcode == Opcodes.INVOKESTATIC ? arguments - 1 : arguments);
    stack.pushUnknown(sizes & 3);
  }

  private List<@Nullable AssembledText> popElements() {
    return stack.pop() instanceof Elements elements
        ? elements.texts()
        : Collections.singletonList(null);
  }

  private @Nullable AssembledText popText() {
    return stack.pop() instanceof AssembledText text ? text : null;
  }

  /** Removes the arguments of a call from the stack and returns them as far as they are known. */
  List<@Nullable AssembledText> popTexts(String descriptor) {
    Type[] types = Type.getArgumentTypes(descriptor);
    List<@Nullable AssembledText> texts =
        new ArrayList<>(Arrays.asList(new AssembledText[types.length]));
    for (int index = types.length - 1; index >= 0; index--) {
      texts.set(index, popText(types[index]));
    }
    return texts;
  }

  private @Nullable AssembledText popText(Type type) {
    Object value = stack.pop();
    if (type.getSize() == 2) {
      stack.pop();
      return null;
    }
    if (value instanceof Integer number && type.equals(Type.CHAR_TYPE)) {
      return AssembledText.of(String.valueOf((char) number.intValue()), 0);
    }
    return value instanceof AssembledText text ? text : null;
  }
}
