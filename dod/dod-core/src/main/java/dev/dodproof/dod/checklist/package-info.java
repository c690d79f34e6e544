/**
 * Reads a Definition of Done (Markdown) into items, clauses and criteria with their positions, and
 * finds the criterion that a test names.
 */
@NullMarked
package dev.dodproof.dod.checklist;

import org.jspecify.annotations.NullMarked;
