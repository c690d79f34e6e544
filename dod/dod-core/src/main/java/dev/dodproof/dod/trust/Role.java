package dev.dodproof.dod.trust;

/**
 * What a trusted key may sign: the {@code namespaces} of an {@code allowed_signers} line.
 *
 * <p>A key without namespaces, as one in PEM, may sign verdicts and locks, which a machine does.
 * What people vouch for must be granted by name; else whoever seals could attest to himself.
 */
public enum Role {
  /** Seals verdicts. */
  VERDICT("dod-verdict", true),
  /** Seals the lock of decommissioned packages. */
  LOCK("dod-lock", true),
  /** States that a criterion holds which no test can prove. */
  ATTEST("dod-attest", false),
  /** Waives a criterion. */
  WAIVE("dod-waive", false);

  private final String namespace;
  private final boolean granted;

  Role(String namespace, boolean granted) {
    this.namespace = namespace;
    this.granted = granted;
  }

  /**
   * Returns the role's spelling in the file of trusted keys.
   *
   * @return a namespace
   */
  public String namespace() {
    return namespace;
  }

  /** Tells whether a key that names no namespace has this role. */
  boolean isGrantedUnsaid() {
    return granted;
  }
}
