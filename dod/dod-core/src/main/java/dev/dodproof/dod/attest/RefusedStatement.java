package dev.dodproof.dod.attest;

import dev.dodproof.dod.model.Finding;

/**
 * A stored statement that nobody trusted is known to have signed.
 *
 * @param phaseId the phase whose folder it lies in
 * @param finding why
 */
public record RefusedStatement(String phaseId, Finding finding) {}
