/** Fuzz targets of the watchdog's readers, for its maintainers. */
@NullMarked
package dev.dodproof.ops.watchdog;

import org.jspecify.annotations.NullMarked;
