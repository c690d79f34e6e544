package dev.dodproof.ops.breaker;

import dev.dodproof.ops.time.TimeSource;
import java.util.function.Predicate;

/** What a breaker was built with. */
record Settings(
    String name,
    int failureThreshold,
    long openNanos,
    int halfOpenPermits,
    int successesToClose,
    TimeSource time,
    CircuitListener listener,
    Predicate<Throwable> countsAsFailure) {}
