/**
 * The activity feed: a hash-chained file of events, one JSON object a line. Emitting an event never
 * fails its caller; reading believes nothing that the chain does not prove.
 *
 * <p>For applications that report what they did ({@link dev.dodproof.ops.timeline.Timeline}) and
 * for those who judge it ({@link dev.dodproof.ops.timeline.TimelineReader}). The format is {@code
 * docs/formats/activity-feed-v1.md}.
 */
@NullMarked
package dev.dodproof.ops.timeline;

import org.jspecify.annotations.NullMarked;
