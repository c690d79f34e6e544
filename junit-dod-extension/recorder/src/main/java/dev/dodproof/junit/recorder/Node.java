package dev.dodproof.junit.recorder;

/**
 * A claiming test or container that is under way.
 *
 * @param line the number of the line that names it; later lines tell of it by this number
 * @param link what it claims
 */
record Node(long line, Link link) {}
