package dev.dodproof.dod.verdict;

import dev.dodproof.dod.evidence.TestResult;
import dev.dodproof.dod.inventory.DeclaredTest;
import java.util.Optional;

/**
 * One test linked to a criterion, with what became of it.
 *
 * @param declared the test as its class file declares it
 * @param result its result in the run; empty if the run did not plan it
 */
public record TestEvidence(DeclaredTest declared, Optional<TestResult> result) {}
