package dev.dodproof.junit.recorder;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ties a node of the test plan to the criteria it claims.
 *
 * @param test which test
 * @param claims what it claims, not empty
 */
record Link(TestRef test, List<Claim> claims) {

  Link {
    claims = List.copyOf(claims);
  }

  /** Returns this link with the claims of an ancestor added. */
  Link with(Link ancestor) {
    return new Link(
        test, Stream.concat(claims.stream(), ancestor.claims.stream()).distinct().toList());
  }
}
