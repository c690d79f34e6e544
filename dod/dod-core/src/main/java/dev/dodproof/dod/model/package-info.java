/**
 * The vocabulary that the other packages share: places, findings, and the names of tests and
 * claims. Depends on nothing else.
 */
@NullMarked
package dev.dodproof.dod.model;

import org.jspecify.annotations.NullMarked;
