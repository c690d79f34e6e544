/**
 * Architecture rules that a Definition of Done asks for: no hard paths, nothing decommissioned
 * touched, one place for each dangerous habit.
 *
 * <p>For authors of tests, who apply the rules to their own classes, and for the command line,
 * which locks decommissioned packages. Depends on ArchUnit and ASM only.
 */
@NullMarked
package dev.dodproof.archrules;

import org.jspecify.annotations.NullMarked;
