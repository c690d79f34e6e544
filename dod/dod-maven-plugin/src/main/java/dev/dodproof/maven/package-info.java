/** The Maven goals: they read parameters, call {@code dod-core}, and map the outcome. */
@NullMarked
package dev.dodproof.maven;

import org.jspecify.annotations.NullMarked;
