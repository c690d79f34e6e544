package dev.dodproof.dod.checklist;

import dev.dodproof.dod.checklist.MetadataSection.Bullet;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import java.util.List;
import java.util.function.Predicate;

/** Reads the metadata of a document and reports what is missing, doubled or unusable. */
final class MetadataReader {

  private final List<MetadataSection> sections;
  private final SourceLocation place;
  private final String phaseId;
  private final List<Finding> findings;

  private MetadataReader(
      List<MetadataSection> sections,
      SourceLocation place,
      String phaseId,
      List<Finding> findings) {
    this.sections = sections;
    this.place = place;
    this.phaseId = phaseId;
    this.findings = findings;
  }

  /** Reads the metadata; {@code findings} receives what is wrong with it. */
  static Metadata read(MarkdownSource source, String phaseId, List<Finding> findings) {
    List<MetadataSection> sections = relevant(MetadataSection.of(source));
    SourceLocation place =
        sections.isEmpty() ? SourceLocation.of(source.path()) : sections.get(0).location();
    return new MetadataReader(sections, place, phaseId, findings).read();
  }

  // A section that is titled "Metadata" counts only if it is the one with the phase, or says that
  // it is mandatory: documents have a revision history of that name with a date of its own.
  private static List<MetadataSection> relevant(List<MetadataSection> all) {
    List<MetadataSection> titled =
        select(
            all, section -> section.isMandatory() || (section.isTitled() && section.namesPhase()));
    return titled.isEmpty() ? select(all, MetadataSection::namesPhase) : titled;
  }

  private static List<MetadataSection> select(
      List<MetadataSection> all, Predicate<MetadataSection> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private Metadata read() {
    value(MetadataField.PHASE);
    return new Metadata(
        value(MetadataField.OWNER),
        value(MetadataField.GATE),
        value(MetadataField.SECTION),
        value(MetadataField.TARGET_STATUS),
        value(MetadataField.COMMIT),
        bullets(MetadataField.COMMIT).stream().findFirst().map(Bullet::location).orElse(place),
        value(MetadataField.DATE));
  }

  private String value(MetadataField field) {
    List<Bullet> given = bullets(field);
    if (given.isEmpty()) {
      report(
          FindingCode.METADATA_MISSING,
          field,
          place,
          "no " + field.label(),
          "add the bullet - **" + field.label() + "**: …");
      return "";
    }
    if (given.size() > 1) {
      given.forEach(bullet -> reportDoubled(field, given, bullet));
      return "";
    }
    return usable(field, given.get(0));
  }

  private void reportDoubled(MetadataField field, List<Bullet> all, Bullet bullet) {
    report(
        FindingCode.METADATA_DUPLICATE,
        field,
        bullet.location(),
        field.label() + " given " + all.size() + " times, here as " + quoted(bullet.value()),
        "keep one of them");
  }

  private String usable(MetadataField field, Bullet bullet) {
    if (field.accepts(bullet.value(), phaseId)) {
      return bullet.value();
    }
    boolean blank = bullet.value().isBlank();
    report(
        blank ? FindingCode.METADATA_MISSING : FindingCode.METADATA_INVALID,
        field,
        bullet.location(),
        blank ? field.label() + " without a value" : field.label() + " " + quoted(bullet.value()),
        "correct the value");
    return "";
  }

  private static String quoted(String value) {
    return "\"" + value + "\"";
  }

  private List<Bullet> bullets(MetadataField field) {
    return sections.stream()
        .flatMap(section -> section.bullets().stream())
        .filter(bullet -> bullet.field() == field)
        .toList();
  }

  private void report(
      FindingCode code, MetadataField field, SourceLocation location, String found, String remedy) {
    String expected =
        field == MetadataField.PHASE ? field.expected() + ", " + phaseId : field.expected();
    findings.add(new Finding(code, field.label(), location, found, expected, remedy));
  }
}
