package dev.dodproof.dod.evidence;

import dev.dodproof.ops.watchdog.ProcessHealth;

/**
 * What became of a JVM whose record has no end, and what to do about it. It only explains: the
 * record proves nothing either way.
 *
 * @param found a clause that can follow the finding's
 * @param remedy what to do before the tests are run again
 */
record JvmFate(String found, String remedy) {

  /** Without a heartbeat, as older recorders leave none. */
  static final JvmFate UNKNOWN =
      new JvmFate("", "find out why the JVM stopped early (System.exit, a crash, a time-out)");

  static JvmFate of(ProcessHealth jvm) {
    String process = ": its JVM (process " + jvm.pid() + ") ";
    String lastBeat = ", last beat " + jvm.lastBeat();
    return switch (jvm.status()) {
      case DEAD ->
          new JvmFate(
              process + "is gone without an orderly end" + lastBeat,
              "find out why it stopped early (System.exit, Runtime.halt, a crash, a kill by hand, by"
                  + " the build's time-out or for want of memory)");
      case ALIVE ->
          new JvmFate(
              process + "still runs" + lastBeat + progress(jvm),
              "wait for its end and check again; if it does not end, " + lookAndEnd(jvm));
      case STALE ->
          new JvmFate(process + "is there but hangs" + lastBeat + progress(jvm), lookAndEnd(jvm));
      case SUSPENDED ->
          new JvmFate(
              process + "is stopped by a signal or a debugger" + lastBeat + progress(jvm),
              "let it go on with 'kill -CONT "
                  + jvm.pid()
                  + "' and check again, or end it with 'kill -9 "
                  + jvm.pid()
                  + "'");
      case ENDED ->
          new JvmFate(
              process + "closed its session orderly at " + jvm.lastBeat(),
              "find out why a test plan did not finish (out of memory, a failing test engine)");
      case UNREADABLE ->
          new JvmFate(
              ", and what became of its JVM cannot be told (" + jvm.reason() + ")",
              UNKNOWN.remedy());
    };
  }

  private static String lookAndEnd(ProcessHealth jvm) {
    return "see where it hangs with 'jstack "
        + jvm.pid()
        + "' and end it with 'kill "
        + jvm.pid()
        + "'";
  }

  private static String progress(ProcessHealth jvm) {
    return jvm.lastProgress() == null ? "" : ", no test has ended since " + jvm.lastProgress();
  }
}
