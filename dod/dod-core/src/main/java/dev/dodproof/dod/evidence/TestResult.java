package dev.dodproof.dod.evidence;

import dev.dodproof.dod.model.TestId;

/**
 * The result of one test over all its invocations and attempts in a run.
 *
 * @param test which test
 * @param outcome the worst outcome of its invocations
 * @param reason why it is not PASSED, as recorded, or {@code ""}
 * @param invocations how many invocations were found, at least the one of a plain test
 * @param passed how many of them passed
 */
public record TestResult(
    TestId test, Outcome outcome, String reason, int invocations, int passed) {}
