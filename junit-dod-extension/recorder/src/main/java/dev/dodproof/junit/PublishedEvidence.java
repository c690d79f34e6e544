package dev.dodproof.junit;

import dev.dodproof.junit.reporting.EvidenceEntry;
import dev.dodproof.junit.reporting.EvidenceEntry.Kind;
import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Publishes evidence as report entries of the running test, where the recorder hears of it. */
final class PublishedEvidence implements Evidence {

  private final Consumer<Map<String, String>> publisher;

  PublishedEvidence(Consumer<Map<String, String>> publisher) {
    this.publisher = publisher;
  }

  @Override
  public void file(String name, Path file) {
    require(
        file.getFileSystem().equals(FileSystems.getDefault()),
        name,
        "is in a file system of its own (" + file + "); copy it to a folder first");
    publish(Kind.FILE, name, file.toAbsolutePath().toString(), "");
  }

  @Override
  public void text(String name, String text) {
    require(!text.isBlank(), name, "is blank; attach a text that says something");
    publish(Kind.TEXT, name, text, "");
  }

  @Override
  public void value(String name, double value, String unit) {
    require(Double.isFinite(value), name, "is " + value + "; attach a finite number");
    require(unit.length() <= MAX_NAME, name, "has a unit longer than " + MAX_NAME + " characters");
    publish(Kind.VALUE, name, plain(value), unit);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private void publish(Kind kind, String name, String content, String unit) {
    require(!name.isBlank(), name, "has a blank name; say what it is");
    require(name.length() <= MAX_NAME, name, "has a name longer than " + MAX_NAME + " characters");
    publisher.accept(new EvidenceEntry(kind, name, content, unit).toPairs());
  }

  private static void require(boolean holds, String name, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException("The evidence \"" + name + "\" " + otherwise);
    }
  }
}
