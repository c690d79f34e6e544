package dev.dodproof.dod.attest;

import dev.dodproof.dod.files.Sha256;
import dev.dodproof.dod.git.CommittedFiles;
import dev.dodproof.dod.model.Finding;
import dev.dodproof.dod.model.FindingCode;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.trust.SigningTime;
import dev.dodproof.dod.trust.TrustedSigners;
import dev.dodproof.ops.seal.Envelope;
import dev.dodproof.ops.seal.EnvelopeSignature;
import dev.dodproof.ops.seal.JsonFormatException;
import dev.dodproof.ops.seal.Verification;
import dev.dodproof.ops.seal.VerificationKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Reads the statements that the commit under test has, and tells those that a trusted key signed
 * from the rest. Files that only the work tree has are not statements yet.
 */
public final class StatementReader {

  private static final int MAX_FILES = 2000;

  private final CommittedFiles committed;
  private final SortedMap<String, byte[]> files;
  private final Optional<TrustedSigners> trust;
  private final List<SignedStatement> signed = new ArrayList<>();
  private final List<RefusedStatement> refused = new ArrayList<>();

  private StatementReader(CommittedFiles committed, Optional<TrustedSigners> trust)
      throws IOException {
    this.committed = committed;
    this.trust = trust;
    this.files = committed.below(StatementFiles.FOLDER, MAX_FILES, 4 * StatementJson.MAX_BYTES);
  }

  /** Why a statement is refused. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final FindingCode code;

    Refusal(FindingCode code, String found) {
      super(found);
      this.code = code;
    }
  }

  /**
   * Reads all statements.
   *
   * @param committed the commit under test
   * @param trust whom that commit trusts
   * @return the statements
   * @throws IOException if the commit cannot be read or has more than 2000 files of statements
   */
  public static Statements read(CommittedFiles committed, Optional<TrustedSigners> trust)
      throws IOException {
    return new StatementReader(committed, trust).read();
  }

  private Statements read() throws IOException {
    for (String name : names()) {
      String readable = name + StatementFiles.READABLE;
      try {
        signed.add(read(name, readable));
      } catch (Refusal refusal) {
        refused.add(new RefusedStatement(phaseOf(readable), finding(readable, refusal)));
      }
    }
    return new Statements(signed, refused);
  }

  /** The paths without their ends; either end makes a statement of which the other must exist. */
  private Iterable<String> names() {
    TreeSet<String> names = new TreeSet<>();
    for (String path : files.keySet()) {
      if (path.endsWith(StatementFiles.SIGNED)) {
        names.add(path.substring(0, path.length() - StatementFiles.SIGNED.length()));
      } else if (path.endsWith(StatementFiles.READABLE)) {
        names.add(path.substring(0, path.length() - StatementFiles.READABLE.length()));
      }
    }
    return names;
  }

  private SignedStatement read(String name, String readable) throws Refusal, IOException {
    byte[] text = files.get(readable);
    byte[] envelope = files.get(name + StatementFiles.SIGNED);
    if (text == null) {
      throw new Refusal(FindingCode.ATTESTATION_INVALID, "a signed statement nobody can read");
    }
    Statement statement = parse(text);
    if (envelope == null) {
      throw new Refusal(
          FindingCode.ATTESTATION_UNSIGNED,
          "%s without its signature %s%s"
              .formatted(statement.kind().noun(), name, StatementFiles.SIGNED));
    }
    String keyId = verify(statement, envelope);
    if (!statement.phaseId().equals(phaseOf(readable))) {
      throw new Refusal(
          FindingCode.ATTESTATION_INVALID,
          "%s of phase %s in the folder of another phase"
              .formatted(statement.kind().noun(), statement.phaseId()));
    }
    return new SignedStatement(
        statement,
        SourceLocation.of(readable),
        Sha256.hex(text),
        keyId,
        committed.relation(statement.commit(), StatementFiles.FOLDER));
  }

  private static Statement parse(byte[] text) throws Refusal {
    try {
      return StatementJson.read(text);
    } catch (StatementFormatException e) {
      throw new Refusal(FindingCode.ATTESTATION_INVALID, String.valueOf(e.getMessage()));
    }
  }

  /** The readable text names the role to verify for; then the payload must say just the same. */
  private String verify(Statement statement, byte[] bytes) throws Refusal {
    TrustedSigners signers =
        trust.orElseThrow(
            () -> untrusted(statement, "the commit has no file " + CommittedTrust.FILE));
    Envelope envelope = parseEnvelope(bytes);
    Verification verification = signers.verify(envelope, statement.kind().role());
    if (!(verification instanceof Verification.Verified verified)) {
      throw untrusted(statement, ((Verification.Refused) verification).reason());
    }
    if (!names(envelope, verified.keys())) {
      throw new Refusal(
          FindingCode.ATTESTATION_INVALID,
          statement.kind().noun() + " with a signature that does not name its key");
    }
    if (!verified.payloadType().equals(StatementJson.PAYLOAD_TYPE)
        || !Arrays.equals(verified.payload(), StatementJson.canonical(statement))) {
      throw new Refusal(
          FindingCode.ATTESTATION_INVALID,
          statement.kind().noun() + " whose readable text is not what was signed");
    }
    Optional<String> objection =
        signers.objection(
            verified.keys(), statement.kind().role(), SigningTime.claimed(statement.madeAt()));
    if (objection.isPresent()) {
      throw untrusted(statement, objection.get());
    }
    return verified.keys().get(0).keyId();
  }

  /**
   * The key id is a hint that nobody signed; a file changed there is a changed file all the same.
   */
  private static boolean names(Envelope envelope, List<VerificationKey> keys) {
    List<String> named = envelope.signatures().stream().map(EnvelopeSignature::keyId).toList();
    return keys.stream().map(VerificationKey::keyId).allMatch(named::contains);
  }

  private static Envelope parseEnvelope(byte[] bytes) throws Refusal {
    try {
      Envelope envelope = Envelope.parse(bytes);
      if (envelope.isCanonical(bytes)) {
        return envelope;
      }
    } catch (JsonFormatException e) {
      throw new Refusal(FindingCode.ATTESTATION_INVALID, "no DSSE envelope: " + e.getMessage());
    }
    throw new Refusal(
        FindingCode.ATTESTATION_INVALID, "a DSSE envelope that is not in canonical form");
  }

  private static Refusal untrusted(Statement statement, String reason) {
    return new Refusal(
        FindingCode.ATTESTATION_UNTRUSTED,
        statement.kind().noun() + " that nobody trusted signed: " + reason);
  }

  private static String phaseOf(String path) {
    String below = path.substring(StatementFiles.FOLDER.length() + 1);
    int slash = below.indexOf('/');
    return slash < 0 ? "" : below.substring(0, slash);
  }

  private static Finding finding(String path, Refusal refusal) {
    return new Finding(
        refusal.code,
        path,
        SourceLocation.of(path),
        String.valueOf(refusal.getMessage()),
        "a statement made by dod attest or dod waive, signed with a key that the committed "
            + CommittedTrust.FILE
            + " trusts for it",
        "make it again, or remove both of its files; then commit");
  }
}
