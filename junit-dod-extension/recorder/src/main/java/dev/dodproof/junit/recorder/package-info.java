/**
 * Writes down what a test JVM really ran, one file for each session, as {@code
 * docs/formats/run-record-v1.md} lays down. It only records; it never judges, and it never disturbs
 * the tests.
 *
 * <p>For the JUnit Platform, which finds it through the {@code ServiceLoader}; nothing here is
 * meant to be called by users.
 */
@NullMarked
package dev.dodproof.junit.recorder;

import org.jspecify.annotations.NullMarked;
