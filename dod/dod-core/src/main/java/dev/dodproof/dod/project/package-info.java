/**
 * Where a project's root, modules and compiled tests lie.
 *
 * <p>For the scanner of the inventory and for the front ends (command line, Maven plugin). Reads
 * build files as hostile input: what cannot be read is a finding, never a module less.
 */
@NullMarked
package dev.dodproof.dod.project;

import org.jspecify.annotations.NullMarked;
