package dev.dodproof.archrules;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Decides, by the bytes of a text in a constant pool, whether it is worth a closer look.
 *
 * <p>Must never say no to what {@link MachinePaths} would find: {@code HardPathTracesTests} holds
 * the two together.
 */
final class HardPathTraces {

  /** What can stand before a path, a value of a concatenation included. */
  private static final boolean[] BOUNDARY = table("\u0001\u0002\t\n\u000b\f\r \"'`=([{>,;|&:@");

  /** Names that make a path when a separator comes from elsewhere. */
  private static final List<byte[]> FOLDERS =
      MachinePaths.FOLDERS.stream().map(name -> name.getBytes(StandardCharsets.US_ASCII)).toList();

  private HardPathTraces() {}

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[256];
    characters.chars().forEach(character -> table[character] = true);
    return table;
  }

  /** Tells whether a text may have a hard path, or a part that begins one. */
  static boolean areIn(byte[] bytes, int start, int length) {
    for (int index = start; index < start + length; index++) {
      byte value = bytes[index];
      if (value == '\\') {
        return true;
      }
      if (value == '/' || value == '~') {
        boolean boundary = index == start || BOUNDARY[bytes[index - 1] & 0xFF];
        if (boundary && !isWebAddress(bytes, index, start, start + length)) {
          return true;
        }
      }
    }
    return false;
  }

  /** After a scheme other than {@code file}, {@code //} begins no path. */
  private static boolean isWebAddress(byte[] bytes, int slash, int start, int end) {
    return slash + 1 < end
        && bytes[slash + 1] == '/'
        && slash - 2 >= start
        && bytes[slash - 1] == ':'
        && (bytes[slash - 2] | 0x20) != 'e';
  }

  /** Tells whether a string may be a part of a path whose separator comes from elsewhere. */
  static boolean isPart(byte[] bytes, int start, int length) {
    int end = start + length;
    if (length == 2 && bytes[start + 1] == ':') {
      return true;
    }
    for (int index = start; index < end; index++) {
      boolean afterValue = index == start || bytes[index - 1] == 1 || bytes[index - 1] == 2;
      if (afterValue && isFolder(bytes, index, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFolder(byte[] bytes, int start, int end) {
    for (byte[] folder : FOLDERS) {
      int length = folder.length;
      if (length <= end - start && Arrays.equals(bytes, start, start + length, folder, 0, length)) {
        return true;
      }
    }
    return false;
  }
}
