/**
 * A small project that was really tested, for the tests of whatever reads projects; dod-cli uses it
 * too.
 */
@NullMarked
package dev.dodproof.dod.sample;

import org.jspecify.annotations.NullMarked;
