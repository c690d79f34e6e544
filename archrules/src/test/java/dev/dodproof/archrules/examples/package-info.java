/**
 * Samples of texts with and without machine paths.
 *
 * <p>For the tests of the rules.
 */
@NullMarked
package dev.dodproof.archrules.examples;

import org.jspecify.annotations.NullMarked;
