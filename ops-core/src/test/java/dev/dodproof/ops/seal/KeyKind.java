package dev.dodproof.ops.seal;

import java.nio.file.Path;
import java.util.Arrays;

/** The kinds of keys in files; a test's file names begin with the kind. */
enum KeyKind {
  ED25519,
  ML_DSA_65,
  HMAC;

  static KeyKind of(Path path) {
    String name = path.getFileName().toString();
    return Arrays.stream(values())
        .filter(kind -> name.startsWith(kind.name()))
        .findFirst()
        .orElseThrow();
  }

  boolean hasPublicFile() {
    return this != HMAC;
  }

  /** Returns the id of the key and whether it is new. */
  String loadOrCreate(Path path, Publication publication) throws KeyFileException {
    return switch (this) {
      case ED25519, ML_DSA_65 -> {
        KeyFile file = KeyFile.loadOrCreate(path, SignatureAlgorithm.valueOf(name()), publication);
        yield file.key().verificationKey().keyId() + " " + file.created();
      }
      case HMAC -> {
        HmacKeyFile file = HmacKeyFile.loadOrCreate(path, publication);
        yield file.key().keyId() + " " + file.created();
      }
    };
  }

  /** Returns the id of the key. */
  String load(Path path) throws KeyFileException {
    return switch (this) {
      case ED25519, ML_DSA_65 -> KeyFile.load(path).key().verificationKey().keyId();
      case HMAC -> HmacKeyFile.load(path).key().keyId();
    };
  }
}
