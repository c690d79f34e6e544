package dev.dodproof.dod.checklist;

import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The naming rule of documents: {@code DOD__<PHASE>.md}. */
final class DocumentName {

  /** What the sealed files beside another phase's verdict are called is the name of no phase. */
  private static final Pattern NAME =
      Pattern.compile("DOD__([A-Za-z0-9][A-Za-z0-9._-]{0,99})(?<!(?i:\\.svr|\\.test-result))\\.md");

  private static final Pattern SIMILAR =
      Pattern.compile("DOD__.*\\.md", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private DocumentName() {}

  /** Returns the phase that a file's name gives, if the name is good. */
  static Optional<String> phaseOf(Path file) {
    Matcher matcher = NAME.matcher(nameOf(file));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Whether a name is meant to be one of a document, rightly spelled or not. */
  static boolean isSimilar(Path file) {
    return SIMILAR.matcher(nameOf(file)).matches();
  }

  /** Returns the finding for a name that is not good. */
  static Finding invalid(String path) {
    return new Finding(
        FindingCode.DOCUMENT_NAME_INVALID,
        "",
        SourceLocation.of(path),
        "a document with the path " + path,
        "the name DOD__<PHASE>.md with a phase of at most 100 letters, digits and . _ - that ends"
            + " neither in .svr nor in .test-result",
        "rename the file");
  }

  /** Returns the path below the root with {@code /}, or the path as given if it is not below. */
  static String pathBelow(Path root, Path file) {
    Path base = root.toAbsolutePath().normalize();
    Path full = file.toAbsolutePath().normalize();
    Path shown = full.startsWith(base) ? base.relativize(full) : full;
    return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
