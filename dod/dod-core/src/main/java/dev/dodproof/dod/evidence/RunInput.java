package dev.dodproof.dod.evidence;

import java.util.Optional;

/**
 * A folder from which a run was made, with its digest at the time of the run.
 *
 * @param path relative to the root
 * @param sha256 digest by the rule of the run-record format; empty if the recorder could not tell
 */
public record RunInput(String path, Optional<String> sha256) {}
