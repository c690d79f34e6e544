/**
 * Time stamps of an authority (RFC 3161), which show that a sealed verdict is not younger than it
 * says. For whoever seals or verifies and wants more than the signer's word; nothing else needs it.
 */
@NullMarked
package dev.dodproof.dod.stamp;

import org.jspecify.annotations.NullMarked;
