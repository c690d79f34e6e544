/**
 * One half of a cycle of packages.
 *
 * <p>For the tests of the rules.
 */
@NullMarked
package dev.dodproof.archrules.examples.cycles.first;

import org.jspecify.annotations.NullMarked;
