package dev.dodproof.dod.checklist;

/**
 * A document as decoded.
 *
 * @param text its characters, without byte order mark
 * @param sha256 digest of the bytes as they lie on disk, lower-case hex
 */
record DocumentText(String text, String sha256) {}
