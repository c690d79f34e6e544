package dev.dodproof.archrules;

import java.util.List;

/** Writes lock files. {@link LockParser} accepts exactly what this writes. */
final class LockText {

  static final String SEAL = "lock: ";

  private LockText() {}

  static String of(List<LockedPackage> packages) {
    String body = body(packages);
    return body + SEAL + Sha256.of(body) + "\n";
  }

  static String body(List<LockedPackage> packages) {
    StringBuilder text = new StringBuilder(DecommissionedLock.VERSION).append('\n');
    line(text, "packages", packages.size());
    for (LockedPackage locked : packages) {
      Decommissioning decision = locked.decision();
      line(text, "package", decision.packageName());
      line(text, "date", decision.date());
      line(text, "reason", decision.reason());
      line(text, "dependents", decision.dependents().size());
      decision.dependents().forEach(dependent -> line(text, "dependent", dependent));
      line(text, "digest", locked.digest());
      line(text, "files", locked.files().size());
      locked.files().forEach(file -> line(text, "file", file.digest() + " " + file.path()));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String key, Object value) {
    text.append(key).append(": ").append(value).append('\n');
  }
}
