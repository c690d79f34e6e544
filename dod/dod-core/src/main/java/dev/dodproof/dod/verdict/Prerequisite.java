package dev.dodproof.dod.verdict;

import dev.dodproof.dod.model.SourceLocation;
import java.util.Optional;

/**
 * A phase that the judged phase requires.
 *
 * @param phaseId the required phase
 * @param location where it is required
 * @param unproven why it does not count; empty if its sealed verdict PROVEN verifies now
 */
public record Prerequisite(String phaseId, SourceLocation location, Optional<String> unproven) {}
