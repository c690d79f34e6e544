package dev.dodproof.ops.watchdog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is remembered of a folder of work, and its stored form, {@code dod-work-items/v1}.
 *
 * @param checkedEpochMs wall time of the last check
 * @param items by path
 */
record WorkMemory(long checkedEpochMs, SortedMap<String, WorkItem> items) {

  static final int MAX_BYTES = 32 << 20;
  static final int MAX_ITEMS = 10_000;

  /** Beside the items that are there, those that are gone and could not be told as gone. */
  private static final int MAX_ENTRIES = 2 * MAX_ITEMS;

  private static final String FORMAT = "dod-work-items/v1";

  static WorkMemory of(long checkedEpochMs, Collection<WorkItem> items) {
    SortedMap<String, WorkItem> byPath = new TreeMap<>();
    items.forEach(item -> byPath.put(item.path(), item));
    return new WorkMemory(checkedEpochMs, byPath);
  }

  byte[] write() {
    ObjectNode json = StrictObject.MAPPER.createObjectNode();
    json.put("format", FORMAT);
    json.put("checked_at_epoch_ms", checkedEpochMs);
    var list = json.putArray("items");
    for (WorkItem item : items.values()) {
      ObjectNode entry = list.addObject();
      entry.put("path", item.path());
      entry.put("first_seen_epoch_ms", item.firstSeenEpochMs());
      entry.put("waited_ms", item.waitedMs());
      entry.put("told", item.told());
    }
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static WorkMemory read(byte[] utf8) throws BadContentException {
    StrictObject json = StrictObject.parse(utf8, FORMAT);
    List<StrictObject> entries = json.objects("items");
    if (entries.size() > MAX_ENTRIES) {
      throw new BadContentException(
          "the array items has " + entries.size() + " elements, expected at most " + MAX_ENTRIES);
    }
    SortedMap<String, WorkItem> items = new TreeMap<>();
    for (StrictObject entry : entries) {
      WorkItem item =
          new WorkItem(
              entry.text("path"),
              entry.integer("first_seen_epoch_ms"),
              entry.integerFrom(0, "waited_ms"),
              entry.flag("told"));
      entry.expect("path", "each path once", items.put(item.path(), item) == null);
    }
    return new WorkMemory(json.integer("checked_at_epoch_ms"), items);
  }
}
