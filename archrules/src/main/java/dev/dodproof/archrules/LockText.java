package dev.dodproof.archrules;

import java.util.List;

/** Writes lock files. {@link LockParser} accepts exactly what this writes. */
final class LockText {

  static final String SEAL = "lock: ";

  private final StringBuilder text = new StringBuilder();
  private final boolean first;

  private LockText(int version) {
    text.append(version(version)).append('\n');
    first = version == 1;
  }

  static String version(int version) {
    return "dod-decommissioned/v" + version;
  }

  static String of(DecommissionedLock lock) {
    String body = body(lock);
    return body + SEAL + Sha256.of(body) + "\n";
  }

  static String body(DecommissionedLock lock) {
    LockText body = new LockText(lock.version());
    body.line("packages", lock.packages().size());
    lock.packages().forEach(body::add);
    return body.text.toString();
  }

  private void add(LockedPackage locked) {
    Decommissioning decision = locked.decision();
    line("package", decision.packageName());
    line("date", decision.date());
    line("reason", decision.reason());
    if (!first) {
      line("exactness", locked.exactness().written());
      lines(
          "accepted",
          "accept",
          locked.accepted().stream().map(edits -> edits.date() + " " + edits.reason()).toList());
    }
    lines("dependents", "dependent", List.copyOf(decision.dependents()));
    line("digest", locked.digest());
    lines(
        "files",
        "file",
        locked.files().stream().map(file -> file.digest() + " " + file.path()).toList());
    if (!first) {
      lines("members", "member", List.copyOf(locked.members()));
    }
  }

  private void lines(String counter, String key, List<String> values) {
    line(counter, values.size());
    values.forEach(value -> line(key, value));
  }

  private void line(String key, Object value) {
    text.append(key).append(": ").append(value).append('\n');
  }
}
