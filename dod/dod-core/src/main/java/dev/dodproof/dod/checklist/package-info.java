/**
 * Reads a Definition of Done (Markdown) into items, clauses and criteria with their positions, and
 * finds the criterion that a test names.
 *
 * <p>For the evaluator and for the tools that show or check documents. The Markdown library does
 * not appear in the public types.
 */
@NullMarked
package dev.dodproof.dod.checklist;

import org.jspecify.annotations.NullMarked;
