/**
 * The violations of architecture rules that a project tolerates for some time.
 *
 * <p>For the check, which reads them, the evaluator, which holds it against a phase if one is over,
 * and the reports, which list them. Internal to the evaluator.
 */
@NullMarked
package dev.dodproof.dod.baseline;

import org.jspecify.annotations.NullMarked;
