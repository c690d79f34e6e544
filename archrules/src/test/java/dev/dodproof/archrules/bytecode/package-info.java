/** Tests of what class files say. */
@NullMarked
package dev.dodproof.archrules.bytecode;

import org.jspecify.annotations.NullMarked;
