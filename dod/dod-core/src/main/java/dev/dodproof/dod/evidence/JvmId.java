package dev.dodproof.dod.evidence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a record, divided: the JVM that wrote it, and which of that JVM's records it is.
 *
 * @param jvm the name of the JVM's first record
 * @param number 1, 2, …
 */
record JvmId(String jvm, int number) {

  private static final Pattern FURTHER = Pattern.compile("(.+)_([2-9]|[1-9][0-9]{1,8})");

  static JvmId of(String jvmId) {
    Matcher further = FURTHER.matcher(jvmId);
    return further.matches()
        ? new JvmId(further.group(1), Integer.parseInt(further.group(2)))
        : new JvmId(jvmId, 1);
  }
}
