package com.example.ops;

import java.io.IOException;

/** Takes money; may be down. */
public interface PaymentGateway {
  void charge(String orderId, long cents) throws IOException;
}
