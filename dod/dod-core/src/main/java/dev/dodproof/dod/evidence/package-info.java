/**
 * What really happened: run records and the activity feed, read back from disk as hostile input.
 *
 * <p>For the evaluator. Nothing here writes a file.
 */
@NullMarked
package dev.dodproof.dod.evidence;

import org.jspecify.annotations.NullMarked;
