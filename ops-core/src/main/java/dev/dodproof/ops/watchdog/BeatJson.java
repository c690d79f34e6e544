package dev.dodproof.ops.watchdog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The stored form of a heartbeat, {@code dod-heartbeat/v1}. */
final class BeatJson {

  static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(4).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final String FORMAT = "dod-heartbeat/v1";
  private static final String BEATING = "beating";
  private static final String ENDED = "ended";

  private BeatJson() {}

  static byte[] write(BeatRecord beat) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("format", FORMAT);
    json.put("name", beat.name());
    json.put("owner", beat.owner());
    json.put("state", beat.ended() ? ENDED : BEATING);
    json.put("ts_epoch_ms", beat.tsEpochMs());
    json.put("interval_ms", beat.intervalMs());
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

  static BeatRecord read(byte[] utf8) throws BadBeatException {
    JsonNode json = parse(utf8);
    String format = text(json, "format");
    if (!format.equals(FORMAT)) {
      throw new BadBeatException("format is \"" + format + "\", expected \"" + FORMAT + "\"");
    }
    long interval = integer(json, "interval_ms");
    if (interval < 1) {
      throw new BadBeatException("interval_ms is " + interval + ", expected at least 1");
    }
    return new BeatRecord(
        text(json, "name"),
        text(json, "owner"),
        ended(text(json, "state")),
        process(json),
        integer(json, "ts_epoch_ms"),
        interval);
  }

  private static JsonNode parse(byte[] utf8) throws BadBeatException {
    try {
      return MAPPER.readTree(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
    } catch (CharacterCodingException e) {
      throw new BadBeatException("the file is not UTF-8");
    } catch (JsonProcessingException e) {
      throw new BadBeatException("the file is not strict JSON: " + e.getOriginalMessage());
    }
  }

  private static boolean ended(String state) throws BadBeatException {
    return switch (state) {
      case BEATING -> false;
      case ENDED -> true;
      default ->
          throw new BadBeatException(
              "state is \"" + state + "\", expected \"beating\" or \"ended\"");
    };
  }

  private static ProcessIdentity process(JsonNode json) throws BadBeatException {
    long pid = integer(json, "pid");
    if (json.has("start_ticks")) {
      return new ProcessIdentity.Linux(
          pid, integer(json, "start_ticks"), text(json, "boot_id"), text(json, "pid_namespace"));
    }
    return new ProcessIdentity.Portable(pid, integer(json, "start_epoch_ms"));
  }

  private static String text(JsonNode json, String name) throws BadBeatException {
    JsonNode value = json.get(name);
    if (value == null || !value.isTextual()) {
      throw new BadBeatException("the field " + name + " is missing or no text");
    }
    return value.textValue();
  }

  private static long integer(JsonNode json, String name) throws BadBeatException {
    JsonNode value = json.get(name);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new BadBeatException("the field " + name + " is missing or no integer");
    }
    return value.longValue();
  }
}
