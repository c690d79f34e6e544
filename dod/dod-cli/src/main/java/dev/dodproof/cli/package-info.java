/** The {@code dod} command. The only package that prints and exits. */
@NullMarked
package dev.dodproof.cli;

import org.jspecify.annotations.NullMarked;
