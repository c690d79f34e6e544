/** Paths relative to the project's root, and digests of files and folders. */
@NullMarked
package dev.dodproof.dod.files;

import org.jspecify.annotations.NullMarked;
