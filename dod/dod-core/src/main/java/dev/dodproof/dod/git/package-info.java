/** The commit under test and the state of the work tree, read with JGit; no git program is run. */
@NullMarked
package dev.dodproof.dod.git;

import org.jspecify.annotations.NullMarked;
