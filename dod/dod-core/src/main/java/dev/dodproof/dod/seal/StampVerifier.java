package dev.dodproof.dod.seal;

import java.time.Instant;

/** Says when a file existed, by the word of a time stamp authority that somebody trusts. */
@FunctionalInterface
public interface StampVerifier {

  /**
   * Verifies a time stamp.
   *
   * @param file the bytes that were stamped
   * @param request what the authority was asked, DER
   * @param response what it answered, DER
   * @return when the authority saw the file
   * @throws StampException if that is no stamp of a trusted authority on this file
   */
  Instant existed(byte[] file, byte[] request, byte[] response) throws StampException;
}
