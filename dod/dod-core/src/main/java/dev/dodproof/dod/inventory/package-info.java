/**
 * Which tests claim which criterion, whether or not they ran: a byte-code scan of the compiled
 * tests.
 */
@NullMarked
package dev.dodproof.dod.inventory;

import org.jspecify.annotations.NullMarked;
