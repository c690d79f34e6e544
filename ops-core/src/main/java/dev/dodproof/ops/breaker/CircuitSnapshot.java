package dev.dodproof.ops.breaker;

import java.time.Duration;

/**
 * The condition of a breaker at one moment; taking it changes nothing.
 *
 * @param breaker name of the breaker
 * @param state its state; OPEN stays OPEN until a permit is asked for, even when the wait is over
 * @param generation number of the state, from 0
 * @param retryAfter as in {@link Admission.Refused}; zero if a permit can be had now
 * @param consecutiveFailures failures in a row in CLOSED; 0 in other states
 * @param probesInFlight probes under way in HALF_OPEN; 0 in other states
 * @param admitted permits given since the breaker was built
 * @param refused requests refused
 * @param successes results that counted as success
 * @param failures results that counted as failure
 * @param released permits given back without a result
 * @param late results and releases ignored because the state that gave the permit is over
 * @param opened how often the breaker went to OPEN
 * @param listenerFailures how often the listener threw
 */
public record CircuitSnapshot(
    String breaker,
    CircuitState state,
    long generation,
    Duration retryAfter,
    int consecutiveFailures,
    int probesInFlight,
    long admitted,
    long refused,
    long successes,
    long failures,
    long released,
    long late,
    long opened,
    long listenerFailures) {}
