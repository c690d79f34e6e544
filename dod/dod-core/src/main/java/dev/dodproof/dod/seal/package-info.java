/**
 * The sealed verdict: the predicate, the in-toto statement round it, its DSSE envelope, and the
 * check of all three by somebody who has only public keys.
 */
@NullMarked
package dev.dodproof.dod.seal;

import org.jspecify.annotations.NullMarked;
