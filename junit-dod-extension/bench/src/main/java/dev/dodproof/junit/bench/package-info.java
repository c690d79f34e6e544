/**
 * Measures the recorder beside other listeners of the JUnit Platform: time, memory, and what it
 * leaves behind.
 *
 * <p>For developers of the recorder; never published.
 */
@NullMarked
package dev.dodproof.junit.bench;

import org.jspecify.annotations.NullMarked;
