/**
 * What humans read of a verdict: the page, the Markdown summary, the lines on the console and the
 * explanation. For the command line, the Maven plugin and the recorder.
 *
 * <p>Everything that comes from outside (checklists, names of tests, reasons, paths) is hostile
 * until it has passed through {@code Visible} and the escaping of the format it is written in.
 * Nothing in this package judges, reads a clock or writes a file.
 */
@NullMarked
package dev.dodproof.dod.report;

import org.jspecify.annotations.NullMarked;
