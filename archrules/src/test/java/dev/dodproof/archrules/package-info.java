/**
 * Tests of the rules, each on deliberately wrong and on clean examples.
 *
 * <p>For the maintainers of the rules.
 */
@NullMarked
package dev.dodproof.archrules;

import org.jspecify.annotations.NullMarked;
