/**
 * Measures the rule of no hard paths on libraries of others: how many of its hits are right, and
 * how long it takes.
 *
 * <p>For developers of the rule; never published.
 */
@NullMarked
package dev.dodproof.archrules.bench;

import org.jspecify.annotations.NullMarked;
