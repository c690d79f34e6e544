/**
 * Whose signature counts for what, and when: the keys that somebody named as trusted, with their
 * roles, validity and revocation. For whatever checks a signed statement.
 */
@NullMarked
package dev.dodproof.dod.trust;

import org.jspecify.annotations.NullMarked;
