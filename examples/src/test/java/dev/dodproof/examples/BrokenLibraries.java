package dev.dodproof.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Classes with the names of well-known libraries, none of which can be used. */
final class BrokenLibraries {

  private static final List<String> CLASSES =
      List.of(
          "com/fasterxml/jackson/core/JsonFactory",
          "com/fasterxml/jackson/core/JsonParser",
          "com/fasterxml/jackson/databind/ObjectMapper",
          "com/fasterxml/jackson/databind/JsonNode",
          "com/fasterxml/jackson/databind/json/JsonMapper",
          "com/googlecode/javaewah/EWAHCompressedBitmap",
          "com/vladsch/flexmark/parser/Parser",
          "com/vladsch/flexmark/util/ast/Node",
          "org/bouncycastle/crypto/signers/Ed25519Signer",
          "org/bouncycastle/crypto/params/Ed25519PrivateKeyParameters",
          "org/bouncycastle/jce/provider/BouncyCastleProvider",
          "org/eclipse/jgit/lib/Repository",
          "org/erdtman/jcs/JsonCanonicalizer",
          "org/jsoup/Jsoup",
          "org/objectweb/asm/ClassReader",
          "org/objectweb/asm/ClassVisitor",
          "org/objectweb/asm/Type",
          "org/slf4j/LoggerFactory",
          "org/yaml/snakeyaml/Yaml");

  private BrokenLibraries() {}

  /** Writes them below a folder: whoever initialises one gets an error. */
  static Path writeTo(Path folder) {
    try {
      for (String name : CLASSES) {
        Path file = folder.resolve(name + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, broken(name));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] broken(String name) {
    ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, "java/lang/NoClassDefFoundError");
    code.visitInsn(Opcodes.DUP);
    code.visitLdcInsn("broken on purpose: " + name);
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL,
        "java/lang/NoClassDefFoundError",
        "<init>",
        "(Ljava/lang/String;)V",
        false);
    code.visitInsn(Opcodes.ATHROW);
    code.visitMaxs(0, 0);
    code.visitEnd();
    type.visitEnd();
    return type.toByteArray();
  }
}
