/**
 * Measures rules on libraries of others: how many of their hits are right, and how long it takes.
 *
 * <p>For developers of the rules; never published.
 */
@NullMarked
package dev.dodproof.archrules.bench;

import org.jspecify.annotations.NullMarked;
