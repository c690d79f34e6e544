package dev.dodproof.dod.attest;

import dev.dodproof.dod.trust.Role;

/** What a signed statement says of a criterion. */
public enum StatementKind {
  /** It holds, although no test can prove it. */
  ATTEST("attest", "an attestation", Role.ATTEST),
  /** It need not hold for now. */
  WAIVE("waive", "a waiver", Role.WAIVE);

  private final String spelling;
  private final String noun;
  private final Role role;

  StatementKind(String spelling, String noun, Role role) {
    this.spelling = spelling;
    this.noun = noun;
    this.role = role;
  }

  /**
   * Returns the spelling in stored files.
   *
   * @return {@code attest} or {@code waive}
   */
  public String spelling() {
    return spelling;
  }

  /**
   * Returns what such a statement is called.
   *
   * @return {@code an attestation} or {@code a waiver}
   */
  public String noun() {
    return noun;
  }

  /**
   * Returns what a key must be trusted for to sign such a statement.
   *
   * @return the role
   */
  public Role role() {
    return role;
  }
}
