/**
 * The way through the whole: read everything once, complete the feed, judge, seal, report. The
 * command line, the Maven plugin and the launcher session all take this way, so that the same files
 * give the same verdict.
 */
@NullMarked
package dev.dodproof.dod.check;

import org.jspecify.annotations.NullMarked;
