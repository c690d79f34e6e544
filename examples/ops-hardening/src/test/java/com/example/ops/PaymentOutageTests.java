package com.example.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.dodproof.junit.DodCriterion;
import dev.dodproof.ops.breaker.CircuitOpenException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentOutageTests {

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void threePaymentsFail() {
    desk = new Desk(folder.resolve("feed.jsonl"));
    desk.paymentIsDown = true;
    for (int i = 0; i < 3; i++) {
      assertThrows(IOException.class, () -> desk.orders.accept("A-1", 990));
    }
  }

  @Test
  @DodCriterion("Payment outage orders refused at once after three failures")
  void theFourthOrderIsRefusedWithoutAskingTheGateway() {
    assertThrows(CircuitOpenException.class, () -> desk.orders.accept("A-2", 990));
    assertEquals(3, desk.charges);
  }

  @Test
  @DodCriterion("Payment outage accepted again when payment recovers")
  void ordersAreAcceptedAgainOnceTheGatewayIsBack() throws Exception {
    desk.paymentIsDown = false;
    desk.time.advance(Duration.ofSeconds(31));

    assertNotNull(desk.orders.accept("A-3", 990));
    assertNotNull(desk.orders.accept("A-4", 990));
  }
}
