/**
 * How evidence travels from a test to the recorder: as a report entry of the JUnit Platform, which
 * names the test by itself.
 *
 * <p>For this library alone.
 */
@NullMarked
package dev.dodproof.junit.reporting;

import org.jspecify.annotations.NullMarked;
