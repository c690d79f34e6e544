/**
 * Classes with hard paths in every place where a class file can have strings.
 *
 * <p>For the tests of the rules.
 */
@NullMarked
package dev.dodproof.archrules.examples.hardpaths;

import org.jspecify.annotations.NullMarked;
