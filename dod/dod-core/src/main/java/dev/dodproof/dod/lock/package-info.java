/**
 * What the command line and the Maven plugin do with the lock of decommissioned packages: lock,
 * seal, check, and explain by git who edited what.
 *
 * <p>The only package that needs {@code archrules}, which is therefore an optional dependency: no
 * test class path has it through this module.
 */
@NullMarked
package dev.dodproof.dod.lock;

import org.jspecify.annotations.NullMarked;
