/**
 * The provisional verdict where no build plugin gives one: in an IDE, or under a bare launcher. Not
 * for use by tests.
 */
@NullMarked
package dev.dodproof.junit.provisional;

import org.jspecify.annotations.NullMarked;
