/**
 * Which tests claim which criterion, whether or not they ran: a byte-code scan of the compiled
 * tests.
 *
 * <p>For the evaluator, which takes the inventory as the denominator of every verdict, and for the
 * front ends that call the scanner.
 */
@NullMarked
package dev.dodproof.dod.inventory;

import org.jspecify.annotations.NullMarked;
