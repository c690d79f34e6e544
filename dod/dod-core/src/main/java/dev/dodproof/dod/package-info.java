/**
 * The judge of DoD Proof.
 *
 * <p>Data flows one way: checklist, inventory, run records, feed and repository state → verdict →
 * seal → reports.
 */
@NullMarked
package dev.dodproof.dod;

import org.jspecify.annotations.NullMarked;
