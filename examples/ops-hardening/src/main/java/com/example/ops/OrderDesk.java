package com.example.ops;

import dev.dodproof.ops.breaker.CircuitBreaker;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.SigningKey;
import dev.dodproof.ops.timeline.Timeline;
import dev.dodproof.ops.timeline.TimelineEvent;
import java.nio.charset.StandardCharsets;

/** Accepts orders: charges them through a circuit breaker, notes them in a timeline, seals the receipt. */
public final class OrderDesk {

  private final PaymentGateway gateway;
  private final CircuitBreaker breaker;
  private final Timeline timeline;
  private final SigningKey key;

  public OrderDesk(
      PaymentGateway gateway, CircuitBreaker breaker, Timeline timeline, SigningKey key) {
    this.gateway = gateway;
    this.breaker = breaker;
    this.timeline = timeline;
    this.key = key;
  }

  /**
   * Accepts an order.
   *
   * @return the sealed receipt, a DSSE envelope
   * @throws dev.dodproof.ops.breaker.CircuitOpenException at once, while payment is known to be down
   */
  public byte[] accept(String orderId, long cents) throws Exception {
    breaker.call(
        () -> {
          gateway.charge(orderId, cents);
          return orderId;
        });
    timeline.emit(TimelineEvent.of("order_accepted", "", orderId, "order-desk/1.0"));
    byte[] receipt = (orderId + " paid " + cents).getBytes(StandardCharsets.UTF_8);
    return Envelope.sign("text/plain", receipt, key).toJson();
  }
}
