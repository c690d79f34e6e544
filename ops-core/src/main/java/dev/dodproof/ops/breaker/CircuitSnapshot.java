package dev.dodproof.ops.breaker;

import java.time.Duration;

/**
 * The condition of a breaker at one moment; taking it changes nothing.
 *
 * <p>What comes from permits is of one moment. The last three are counted beside it, and may be a
 * little older or newer while other threads work.
 *
 * @param breaker name of the breaker
 * @param state its state; OPEN stays OPEN until a permit is asked for, even when the wait is over
 * @param generation number of the stay in that state, from 0
 * @param retryAfter as in {@link Admission.Refused}; zero if a permit can be had now
 * @param consecutiveFailures failures in a row in CLOSED; 0 in other states
 * @param window what the window holds in CLOSED; nothing in other states or without a window
 * @param probesInFlight probes under way in HALF_OPEN; 0 in other states
 * @param successes results that counted as success
 * @param failures results that counted as failure
 * @param slowCalls successes and failures that were slow
 * @param ignored permits given back without a result that counts
 * @param opened how often the breaker went to OPEN by itself
 * @param late reports not counted because the stay that gave the permit was over
 * @param refused refused calls; may fall short a little when many threads were refused at once
 * @param listenerFailures how often the listener threw
 */
public record CircuitSnapshot(
    String breaker,
    CircuitState state,
    long generation,
    Duration retryAfter,
    long consecutiveFailures,
    WindowCounts window,
    int probesInFlight,
    long successes,
    long failures,
    long slowCalls,
    long ignored,
    long opened,
    long late,
    long refused,
    long listenerFailures) {}
