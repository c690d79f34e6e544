/**
 * A class that keeps every rule.
 *
 * <p>For the tests of the rules.
 */
@NullMarked
package dev.dodproof.archrules.examples.clean;

import org.jspecify.annotations.NullMarked;
