package dev.dodproof.dod.files;

/**
 * A file and its digest.
 *
 * @param path relative to the root, {@code /} as separator
 * @param sha256 64 lower-case hex digits
 */
public record FileDigest(String path, String sha256) {}
