/**
 * What a person vouches for: signed statements about single criteria, attestations and waivers, as
 * files below {@code dod/attestations}. For the command that makes them and the check that reads
 * them; whether one counts is for the judgement to say.
 */
@NullMarked
package dev.dodproof.dod.attest;

import org.jspecify.annotations.NullMarked;
