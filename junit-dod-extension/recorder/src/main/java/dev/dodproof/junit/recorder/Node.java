package dev.dodproof.junit.recorder;

import java.util.List;

/**
 * A test or container that the record has named.
 *
 * @param line the number of the line that names it; later lines tell of it by this number
 * @param link what it claims
 * @param phases those of its claims, as {@link RunSummary#claimed} returned them
 */
record Node(long line, Link link, List<String> phases) {}
