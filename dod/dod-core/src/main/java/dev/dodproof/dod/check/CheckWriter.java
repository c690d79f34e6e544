package dev.dodproof.dod.check;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dodproof.dod.checklist.Checklist;
import dev.dodproof.dod.report.HtmlReport;
import dev.dodproof.dod.report.MarkdownReport;
import dev.dodproof.dod.seal.SealKey;
import dev.dodproof.dod.seal.SealedFile;
import dev.dodproof.dod.seal.VerdictJson;
import dev.dodproof.dod.seal.VerdictSeal;
import dev.dodproof.dod.verdict.PhaseVerdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes verdicts, seals and reports; each file by a temporary file and a move. */
final class CheckWriter {

  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  static final String VERDICT = ".verdict.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final Optional<SealKey> key;

  CheckWriter(Path folder, Optional<SealKey> key) {
    this.folder = folder;
    this.key = key;
  }

  /** Removes the verdicts on phases that are about to be judged: from now on they say nothing. */
  static void voidVerdicts(Path folder, List<Checklist> checklists) throws CheckException {
    for (Checklist checklist : checklists) {
      for (SealedFile file : SealedFile.values()) {
        if (file != SealedFile.VERDICT) {
          remove(folder.resolve(file.of(checklist.phaseId())));
        }
      }
      keep(folder, sealOf(folder, checklist.phaseId()));
      remove(folder.resolve(checklist.phaseId() + VERDICT));
    }
  }

  private static void keep(Path folder, Path seal) throws CheckException {
    try {
      EarlierSeal.keep(folder, seal);
    } catch (IOException e) {
      throw EarlierSeal.stands(seal, e);
    }
  }

  private static void remove(Path file) throws CheckException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw EarlierSeal.stands(file, e);
    }
  }

  static Path sealOf(Path folder, String phaseId) {
    return folder.resolve(SealedFile.VERDICT.of(phaseId));
  }

  void write(PhaseVerdict verdict) throws CheckException {
    ObjectNode json = VerdictJson.of(verdict).put("provisional", key.isEmpty());
    try {
      byte[] bytes = JSON.writer(PRINTER).writeValueAsBytes(json);
      write(verdict.phaseId() + VERDICT, bytes);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    if (key.isPresent()) {
      for (Map.Entry<String, byte[]> file : VerdictSeal.seal(verdict, key.get()).entrySet()) {
        write(file.getKey(), file.getValue());
      }
    }
  }

  /** Writes the reports on all phases and returns the one to open first. */
  Path writeReports(List<PhaseVerdict> verdicts) throws CheckException {
    write("report.md", MarkdownReport.of(verdicts).getBytes(StandardCharsets.UTF_8));
    write("index.html", HtmlReport.of(verdicts).getBytes(StandardCharsets.UTF_8));
    return folder.resolve("index.html");
  }

  private void write(String name, byte[] bytes) throws CheckException {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(folder);
      // Not createTempFile: what that makes only its owner can read, and reports are for everyone.
      Path temporary = folder.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
      try {
        Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  static CheckException unwritable(Path file, IOException e) {
    return new CheckException(
        "the report cannot be written: found "
            + file
            + " not writable ("
            + FileTrouble.describe(e)
            + "); expected a writable folder with room on its disk; correct that, or give"
            + " the command dod another folder (--reports-dir)");
  }
}
