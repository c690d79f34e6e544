package dev.dodproof.archrules;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which class files have the name of a package in them. Whoever depends on a class names it
 * in full, so all others need no closer look.
 *
 * @param spellings the names, as class files and sources spell them, byte by byte
 */
record PackageMentions(List<String> spellings) {

  static PackageMentions of(DecommissionedLock lock) {
    return new PackageMentions(
        lock.packages().stream()
            .map(locked -> locked.decision().packageName())
            .flatMap(name -> Stream.of(name, name.replace('.', '/')))
            .map(PackageMentions::bytes)
            .toList());
  }

  /** Class files have an encoding of their own (JVM specification, 4.4.7). */
  private static String bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1).substring(Short.BYTES);
  }

  List<Path> in(List<CompiledClass> classes, ClassFiles files) throws UnreadableClassException {
    List<Path> found = new ArrayList<>();
    for (CompiledClass compiled : classes) {
      String content = new String(files.read(compiled.file()), StandardCharsets.ISO_8859_1);
      // A module descriptor is no class, and exports whatever is there.
      if (!compiled.name().equals("module-info")
          && spellings.stream().anyMatch(content::contains)) {
        found.add(Path.of(compiled.file()));
      }
    }
    return found;
  }
}
