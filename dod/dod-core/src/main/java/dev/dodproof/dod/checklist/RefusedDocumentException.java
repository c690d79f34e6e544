package dev.dodproof.dod.checklist;

/** Says that a file is not taken as a document; never leaves the package. */
final class RefusedDocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;
  private final String sha256;

  RefusedDocumentException(Refusal refusal, String sha256) {
    super(refusal.found());
    this.refusal = refusal;
    this.sha256 = sha256;
  }

  Refusal refusal() {
    return refusal;
  }

  String sha256() {
    return sha256;
  }
}
