/**
 * Which policy is in force: the name that was asked for, and what the project's policy file sets.
 * For the clients that begin a check.
 */
@NullMarked
package dev.dodproof.dod.policy;

import org.jspecify.annotations.NullMarked;
