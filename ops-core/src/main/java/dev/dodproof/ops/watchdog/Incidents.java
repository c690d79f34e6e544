package dev.dodproof.ops.watchdog;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Remembers what has been told of one kind of subject, so that each illness and each recovery is
 * told once, however often it is looked at. Safe for use by several threads.
 */
final class Incidents {

  private final IncidentLog log;
  private final String field;
  private final Map<String, String> told = new HashMap<>();

  /**
   * Creates an empty memory.
   *
   * @param field the extra field that names the subject
   */
  Incidents(IncidentLog log, String field) {
    this.log = log;
    this.field = field;
  }

  /** Tells an illness unless that is the one that was told of this subject last. */
  synchronized void raise(String subject, String kind, String reason, Map<String, Object> details) {
    if (kind.equals(told.get(subject))) {
      return;
    }
    Map<String, Object> extra = new HashMap<>(details);
    extra.put(field, subject);
    if (log.write(IncidentLog.INCIDENT, kind + ": " + reason, extra)) {
      told.put(subject, kind);
    }
  }

  /** Tells the recovery of a subject that was ill. */
  synchronized void clear(String subject, String status) {
    if (told.containsKey(subject)
        && log.write(IncidentLog.CLEARED, status, Map.of(field, subject))) {
      told.remove(subject);
    }
  }

  /** Tells the recovery of every subject that was ill and is not among those still seen. */
  synchronized void clearOthers(Set<String> seen, String status) {
    Set.copyOf(told.keySet()).stream()
        .filter(subject -> !seen.contains(subject))
        .sorted()
        .forEach(subject -> clear(subject, status));
  }
}
