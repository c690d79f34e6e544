package dev.dodproof.archrules.examples.legacy;

/** Is decommissioned by the tests. */
public final class Older {}
