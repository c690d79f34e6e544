package dev.dodproof.dod.attest;

import dev.dodproof.dod.git.CommitRelation;
import dev.dodproof.dod.model.SourceLocation;

/**
 * A statement that a key trusted for it signed.
 *
 * @param statement what is said
 * @param location the file that says it
 * @param sha256 digest of that file, lower-case hex
 * @param keyId the key that signed
 * @param relation how the commit it is said of relates to the commit under test
 */
public record SignedStatement(
    Statement statement,
    SourceLocation location,
    String sha256,
    String keyId,
    CommitRelation relation) {}
