/**
 * A package that the tests decommission.
 *
 * <p>For the tests of the rules.
 */
@NullMarked
package dev.dodproof.archrules.examples.legacy;

import org.jspecify.annotations.NullMarked;
