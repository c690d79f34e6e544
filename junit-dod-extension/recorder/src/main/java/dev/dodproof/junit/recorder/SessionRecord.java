package dev.dodproof.junit.recorder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.launcher.TestPlan;

/** The record of one session: its place, its lines and what is needed to close it. */
final class SessionRecord {

  private final RunPlace place;
  private final Path path;
  private final RunRecord lines;
  private final RunSummary summary;
  private final RunHeartbeat heartbeat;
  private final LinkFinder finder;
  private final EvidenceRecorder evidence;
  private final Loudspeaker loudspeaker;
  private final AtomicInteger plans = new AtomicInteger();

  private SessionRecord(
      RunPlace place,
      Path path,
      RunRecord lines,
      RunSummary summary,
      RunHeartbeat heartbeat,
      EvidenceRecorder evidence,
      Loudspeaker loudspeaker) {
    this.place = place;
    this.path = path;
    this.lines = lines;
    this.summary = summary;
    this.heartbeat = heartbeat;
    this.finder = new LinkFinder(place.root(), loudspeaker);
    this.evidence = evidence;
    this.loudspeaker = loudspeaker;
  }

  /**
   * Creates the file and writes its first line.
   *
   * @throws RecorderException if a setting is wrong or the file cannot be written
   */
  static SessionRecord open(Recorder recorder, Settings settings, Loudspeaker loudspeaker) {
    RunPlace place = RunPlace.of(settings, recorder::freshRunId);
    String jvmId = recorder.nextJvmId();
    Path path = place.runFolder().resolve(jvmId + ".jsonl");
    try {
      RunRecord lines = new RunRecord(RecordFile.create(path, recorder.clock()));
      lines.opened(place, jvmId, settings.javaVersion());
      RunSummary summary = new RunSummary(() -> Input.of(place, settings.classPath()));
      RunHeartbeat heartbeat =
          RunHeartbeat.start(place.runFolder(), jvmId, recorder.clock(), summary::testsEnded);
      EvidenceRecorder evidence =
          new EvidenceRecorder(lines, new EvidenceStore(place.runFolder(), jvmId), loudspeaker);
      return new SessionRecord(place, path, lines, summary, heartbeat, evidence, loudspeaker);
    } catch (IOException e) {
      throw new RecorderException(
          "The run record "
              + path
              + " cannot be created; make its folder writable and see that the disk has room: "
              + Text.reason(e),
          e);
    }
  }

  /** Begins to record a plan. */
  PlanRecorder begin(int number, TestPlan plan) throws IOException {
    plans.incrementAndGet();
    return PlanRecorder.begin(number, plan, lines, finder, evidence, summary);
  }

  /**
   * Ends the record and, if it is whole and provisional, tells who wants to know.
   *
   * @param whole whether every plan finished
   */
  void close(boolean whole) throws IOException {
    if (!whole) {
      lines.abandon();
      heartbeat.close();
      loudspeaker.say(
          "A test plan did not finish (out of memory, or the engine failed), so the run record "
              + path
              + " stays incomplete and proves nothing; mend that and run the tests again");
      return;
    }
    lines.closed(plans.get(), summary.inputs());
    heartbeat.close();
    if (place.provisional() && summary.claimingTestRan()) {
      RunClosedNotifier.tell(place, summary.phases(), loudspeaker);
    }
  }

  void gaveUp(String reason) throws IOException {
    try {
      lines.gaveUp(reason);
    } finally {
      heartbeat.close();
    }
  }
}
