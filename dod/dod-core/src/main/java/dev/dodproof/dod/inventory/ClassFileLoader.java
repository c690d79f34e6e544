package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.ClassFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Loads one class file as hostile input: whatever is wrong with it becomes a finding. */
final class ClassFileLoader {

  /** More than the largest class file that a Java compiler writes in practice. */
  static final int MAX_BYTES = 16 * 1024 * 1024;

  private static final int MAX_MESSAGE = 200;

  private final ScanFindings findings;

  ClassFileLoader(ScanFindings findings) {
    this.findings = findings;
  }

  Optional<ClassFacts> load(Path file) {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] bytes = input.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        findings.unreadable(file, "more than " + MAX_BYTES + " bytes");
        return Optional.empty();
      }
      return Optional.of(ClassFacts.read(bytes));
    } catch (IOException e) {
      findings.unreadable(file, "a file that cannot be read: " + describe(e));
    } catch (RuntimeException | StackOverflowError e) {
      // The byte-code library throws various unchecked exceptions for damaged input.
      findings.unreadable(file, "no readable class file: " + describe(e));
    }
    return Optional.empty();
  }

  private static String describe(Throwable problem) {
    String message = problem.getMessage();
    String text = message == null ? "" : " (" + message.lines().findFirst().orElse("") + ")";
    return problem.getClass().getSimpleName()
        + text.substring(0, Math.min(MAX_MESSAGE, text.length()));
  }
}
