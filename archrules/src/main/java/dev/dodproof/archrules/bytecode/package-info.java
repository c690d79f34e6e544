/**
 * What class files say, and which assertions the code of a test can reach.
 *
 * <p>For the rules of this module and for the inventory of the evaluator, which must not differ in
 * what they call a test, a claim and an assertion. Not for users, except {@link
 * dev.dodproof.archrules.bytecode.TestAnnotations} and {@link
 * dev.dodproof.archrules.bytecode.AssertionLibraries}, by which they name more of them. Depends on
 * ASM only.
 */
@NullMarked
package dev.dodproof.archrules.bytecode;

import org.jspecify.annotations.NullMarked;
