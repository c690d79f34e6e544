/**
 * The other half of a cycle of packages.
 *
 * <p>For the tests of the rules.
 */
@NullMarked
package dev.dodproof.archrules.examples.cycles.second;

import org.jspecify.annotations.NullMarked;
