/**
 * Classes that read clocks, print and exit.
 *
 * <p>For the tests of the rules.
 */
@NullMarked
package dev.dodproof.archrules.examples.house;

import org.jspecify.annotations.NullMarked;
