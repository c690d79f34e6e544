/**
 * Fuzz targets for the readers of class files, resources, Java sources, locks and baselines.
 *
 * <p>For developers of the rules; never published.
 */
@NullMarked
package dev.dodproof.archrules;

import org.jspecify.annotations.NullMarked;
