/**
 * The judgement: a pure function from what was read to DESIGNED, PARTIAL or PROVEN with every
 * reason.
 *
 * <p>Nothing in this package reads a file, a clock or the environment.
 */
@NullMarked
package dev.dodproof.dod.verdict;

import org.jspecify.annotations.NullMarked;
