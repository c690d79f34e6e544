package dev.dodproof.dod.report;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places of a page that can be linked to: {@code PHASE_OPS.seal-atomic-key} where the ids allow
 * it, so that a link to a criterion outlives the page, else a number. Not thread-safe.
 */
final class Anchors {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,200}");

  private final Set<String> taken = new HashSet<>();

  /** Takes the name after the prefix if that is possible, else another that is still free. */
  String take(String prefix, String name, String otherwise) {
    String wanted = prefix + (PLAIN.matcher(name).matches() ? name : otherwise);
    String anchor = wanted;
    for (int i = 2; !taken.add(anchor); i++) {
      anchor = wanted + "." + i;
    }
    return anchor;
  }
}
