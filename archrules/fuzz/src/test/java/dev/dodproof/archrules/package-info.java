/**
 * Fuzz targets for the readers of class files and resources.
 *
 * <p>For developers of the rules; never published.
 */
@NullMarked
package dev.dodproof.archrules;

import org.jspecify.annotations.NullMarked;
