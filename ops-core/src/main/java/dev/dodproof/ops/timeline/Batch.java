package dev.dodproof.ops.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that go into the feed together, encoded but not linked. Not for several threads. */
final class Batch {

  private final CanonicalBuffer bytes = new CanonicalBuffer();
  private final LineEncoder encoder = new LineEncoder(bytes);
  private final List<TimelineEvent> events = new ArrayList<>();
  private final List<@Nullable Ticket> tickets = new ArrayList<>();
  private final List<UnlinkedLine> lines = new ArrayList<>();
  private final List<Ticket> flushes = new ArrayList<>();
  private boolean awaited;

  int size() {
    return events.size();
  }

  /** Tells whether somebody waits for one of the events. */
  boolean isAwaited() {
    return awaited;
  }

  int lengthBytes() {
    return bytes.length();
  }

  byte[] bytes() {
    return bytes.array();
  }

  UnlinkedLine line(int index) {
    return lines.get(index);
  }

  TimelineEvent event(int index) {
    return events.get(index);
  }

  @Nullable Ticket ticket(int index) {
    return tickets.get(index);
  }

  /** Those who wait for everything before to be as safe as it is going to be. */
  List<Ticket> flushes() {
    return flushes;
  }

  void add(TimelineEvent event, long epochMs, @Nullable Ticket ticket) throws BadRecordException {
    if (lines.size() == events.size()) {
      lines.add(new UnlinkedLine());
    }
    encoder.event(event, epochMs, lines.get(events.size()));
    events.add(event);
    tickets.add(ticket);
    awaited |= ticket != null;
  }

  void addFlush(Ticket ticket) {
    flushes.add(ticket);
  }

  void clear() {
    bytes.clear();
    events.clear();
    tickets.clear();
    flushes.clear();
    awaited = false;
  }
}
