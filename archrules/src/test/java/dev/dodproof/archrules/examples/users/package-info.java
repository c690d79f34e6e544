/**
 * Users of the decommissioned package.
 *
 * <p>For the tests of the rules.
 */
@NullMarked
package dev.dodproof.archrules.examples.users;

import org.jspecify.annotations.NullMarked;
