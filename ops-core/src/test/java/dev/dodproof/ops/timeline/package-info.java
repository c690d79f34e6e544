/** Tests of the activity feed, for its maintainers. */
@NullMarked
package dev.dodproof.ops.timeline;

import org.jspecify.annotations.NullMarked;
