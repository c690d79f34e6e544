package com.example.ops;

import dev.dodproof.ops.breaker.CircuitBreaker;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.time.MovableTimeSource;
import dev.dodproof.ops.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** An order desk with a clock and a gateway that tests can move. */
final class Desk {

  final MovableTimeSource time = new MovableTimeSource(Instant.parse("2026-11-23T12:00:00Z"));
  final SigningKey key = SigningKey.generate();
  final OrderDesk orders;
  boolean paymentIsDown;
  int charges;

  Desk(Path feed) {
    CircuitBreaker breaker =
        CircuitBreaker.builder("payment")
            .failureThreshold(3)
            .openDuration(Duration.ofSeconds(30))
            .timeSource(time)
            .build();
    orders = new OrderDesk(this::charge, breaker, Timeline.open(feed, time), key);
  }

  private void charge(String orderId, long cents) throws IOException {
    charges++;
    if (paymentIsDown) {
      throw new IOException("payment is down");
    }
  }
}
