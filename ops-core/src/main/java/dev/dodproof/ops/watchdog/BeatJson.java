package dev.dodproof.ops.watchdog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** The stored form of a heartbeat, {@code dod-heartbeat/v1}. */
final class BeatJson {

  private static final String FORMAT = "dod-heartbeat/v1";
  private static final String BEATING = "beating";
  private static final String ENDED = "ended";

  private BeatJson() {}

  static byte[] write(BeatRecord beat) {
    ObjectNode json = StrictObject.MAPPER.createObjectNode();
    json.put("format", FORMAT);
    json.put("name", beat.name());
    json.put("owner", beat.owner());
    json.put("state", beat.ended() ? ENDED : BEATING);
    json.put("ts_epoch_ms", beat.tsEpochMs());
    if (beat.monotonicMs() != null) {
      json.put("monotonic_ms", beat.monotonicMs());
    }
    json.put("interval_ms", beat.intervalMs());
    if (beat.progressEpochMs() != null) {
      json.put("progress_epoch_ms", beat.progressEpochMs());
    }
    json.put("pid", beat.process().pid());
    if (beat.process() instanceof ProcessIdentity.Linux linux) {
      json.put("start_ticks", linux.startTicks());
      json.put("boot_id", linux.bootId());
      json.put("pid_namespace", linux.pidNamespace());
    } else if (beat.process() instanceof ProcessIdentity.Portable portable) {
      json.put("start_epoch_ms", portable.startEpochMs());
    }
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static BeatRecord read(byte[] utf8) throws BadContentException {
    StrictObject json = StrictObject.parse(utf8, FORMAT);
    String state = json.text("state");
    json.expect("state", "\"beating\" or \"ended\"", state.equals(BEATING) || state.equals(ENDED));
    String name = json.text("name");
    json.expect("name", BeatFile.NAME_IN_WORDS, BeatFile.isName(name));
    return new BeatRecord(
        name,
        json.text("owner"),
        state.equals(ENDED),
        process(json),
        json.integer("ts_epoch_ms"),
        json.optionalInteger("monotonic_ms"),
        json.integerFrom(1, "interval_ms"),
        json.optionalInteger("progress_epoch_ms"));
  }

  private static ProcessIdentity process(StrictObject json) throws BadContentException {
    long pid = json.integerFrom(1, "pid");
    if (json.has("start_ticks")) {
      return new ProcessIdentity.Linux(
          pid, json.integer("start_ticks"), json.text("boot_id"), json.text("pid_namespace"));
    }
    return new ProcessIdentity.Portable(pid, json.integer("start_epoch_ms"));
  }
}
