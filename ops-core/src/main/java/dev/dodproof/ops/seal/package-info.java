/**
 * Keys, canonical bytes, signing and verifying.
 *
 * <p>For whoever must be able to show later that bytes are the ones that were signed: applications
 * that seal their own records, and the rest of this project. Keys are created atomically on first
 * use ({@link dev.dodproof.ops.seal.KeyFile}); JSON is read strictly ({@link
 * dev.dodproof.ops.seal.StrictJson}) and written canonically ({@link
 * dev.dodproof.ops.seal.CanonicalJson}, RFC 8785); what is signed is a DSSE 1.0.2 envelope ({@link
 * dev.dodproof.ops.seal.Envelope}), signed with Ed25519 (RFC 8032), ML-DSA-65 (FIPS 204), or both.
 * {@link dev.dodproof.ops.seal.HmacEnvelope} seals with a shared key, as programs in Python do.
 *
 * <p>Everything here that reads something from outside treats it as hostile: sizes and depths are
 * limited, one form is accepted where a format allows several, and a refusal is a checked exception
 * or a value that says what was found, what was expected and what to do. No security provider is
 * registered with the Java platform.
 */
@NullMarked
package dev.dodproof.ops.seal;

import org.jspecify.annotations.NullMarked;
