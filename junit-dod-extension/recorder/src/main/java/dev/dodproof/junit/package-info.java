/**
 * The annotations by which a test says which criterion of a Definition of Done it proves, and the
 * evidence that it can attach.
 *
 * <p>For everybody who writes tests.
 */
@NullMarked
package dev.dodproof.junit;

import org.jspecify.annotations.NullMarked;
