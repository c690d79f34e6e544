package dev.dodproof.ops.seal;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that creates keys; {@link KeyProcess} talks to it by lines of text. */
final class KeyCreationTestCase {

  private final BufferedReader in;
  private final OutputStream out;

  private KeyCreationTestCase(BufferedReader in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** What the process does with the paths it is told. */
  enum Job {
    /** Loads or creates each key and answers with its id and whether it is new. */
    CREATE,
    /** The same, on a file system that seems to have no hard links. */
    CREATE_WITHOUT_LINKS,
    /**
     * Creates keys of all kinds in the told folder until it is killed, with one answer for each.
     */
    CREATE_FOR_EVER,
    /** Stops when the temporary file is complete and answers; nothing is published. */
    STOP_BEFORE_PUBLISHING,
    /** Stops when the key has its name and answers; nothing is cleaned up. */
    STOP_AFTER_PUBLISHING
  }

  public static void main(String[] args) throws Exception {
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      KeyCreationTestCase process = new KeyCreationTestCase(in, out);
      // Everything is loaded before the race begins.
      for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
        SigningKey.generate(algorithm).sign(new byte[1]);
      }
      HmacKey.generate();
      process.answer("ready");
      process.run(Job.valueOf(args[0]));
    }
  }

  private void run(Job job) throws Exception {
    for (String path = in.readLine(); path != null; path = in.readLine()) {
      switch (job) {
        case CREATE -> answer(create(Path.of(path), new LinkPublication()));
        case CREATE_WITHOUT_LINKS -> answer(create(Path.of(path), new LockedRenamePublication()));
        case CREATE_FOR_EVER -> createForEver(Path.of(path));
        case STOP_BEFORE_PUBLISHING -> create(Path.of(path), this::stop);
        case STOP_AFTER_PUBLISHING ->
            create(
                Path.of(path),
                (temporary, target) ->
                    new LinkPublication().publish(temporary, target) && stop(temporary, target));
      }
    }
  }

  private void createForEver(Path folder) throws Exception {
    KeyKind[] kinds = KeyKind.values();
    for (int i = 0; ; i++) {
      Path path = folder.resolve(kinds[i % kinds.length] + "-" + i);
      answer(create(path, new LinkPublication()));
    }
  }

  private static String create(Path path, Publication publication) throws KeyFileException {
    return KeyKind.of(path).loadOrCreate(path, publication);
  }

  private boolean stop(Path temporary, Path target) throws IOException {
    answer("stopped " + temporary.getFileName() + " " + target.getFileName());
    return in.readLine() != null;
  }

  private void answer(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
