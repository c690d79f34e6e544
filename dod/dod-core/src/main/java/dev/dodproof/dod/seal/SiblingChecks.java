package dev.dodproof.dod.seal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.dod.files.Sha256;
import dev.dodproof.ops.seal.Envelope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Compares the files that were sealed with a verdict with what it says of them. One that is not
 * there is said to be missing, and no more: a sealed verdict is worth the same alone.
 */
final class SiblingChecks {

  private final Path folder;
  private final VerificationSteps steps;

  SiblingChecks(Path folder, VerificationSteps steps) {
    this.folder = folder;
    this.steps = steps;
  }

  void check(JsonNode predicate, Envelope envelope) {
    for (JsonNode statement : predicate.path(VerdictStatement.STATEMENTS)) {
      String name = statement.path("name").asText();
      checkStatement(name, statement.path("sha256").asText());
    }
    checkBundle(SealedFile.BUNDLE.of(predicate.path("phase_id").asText()), envelope);
  }

  private void checkStatement(String name, String sealed) {
    Optional<byte[]> file = read(name);
    if (file.isEmpty()) {
      return;
    }
    String found = Sha256.hex(file.get());
    if (found.equals(sealed)) {
      steps.pass(step(name), sealed + " is the file's SHA-256");
    } else {
      steps.fail(step(name), "sealed " + sealed + ", but the file's SHA-256 is " + found);
    }
  }

  private void checkBundle(String name, Envelope envelope) {
    Optional<byte[]> file = read(name);
    if (file.isEmpty()) {
      return;
    }
    if (SigstoreBundle.of(envelope).filter(own -> Arrays.equals(own, file.get())).isPresent()) {
      steps.pass(step(name), "the Sigstore bundle of just this verdict");
    } else {
      steps.fail(step(name), "found other bytes than those of the Sigstore bundle of this verdict");
    }
  }

  private Optional<byte[]> read(String name) {
    try {
      Optional<byte[]> file = SiblingFile.read(folder, name);
      if (file.isEmpty()) {
        steps.notChecked(step(name), "it does not lie beside the verdict");
      }
      return file;
    } catch (IOException e) {
      steps.fail(step(name), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static String step(String name) {
    return "beside " + name;
  }
}
