package dev.dodproof.dod.stamp;

import dev.dodproof.dod.files.Sha256;
import dev.dodproof.dod.seal.StampException;
import dev.dodproof.dod.seal.StampVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Verifies time stamps (RFC 3161) against the certificates of the authorities that somebody trusts:
 * those of their signing keys themselves, so that no chain and no revocation list is asked for.
 * Immutable; safe for use by several threads.
 */
public final class TrustedAuthorities implements StampVerifier {

  private static final int MAX_FILE_BYTES = 1024 * 1024;
  private static final int MAX_STAMP_BYTES = 64 * 1024;

  private final List<X509Certificate> certificates;

  private TrustedAuthorities(List<X509Certificate> certificates) {
    this.certificates = certificates;
  }

  /**
   * Reads certificates.
   *
   * @param file X.509 certificates in PEM, one or more, at most 1 MiB
   * @return the authorities
   * @throws StampException if the file cannot be read, or holds no certificate or anything else
   */
  public static TrustedAuthorities read(Path file) throws StampException {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE_BYTES) {
        throw new StampException(
            file + ": found no file of at most 1 MiB, expected certificates in PEM");
      }
      Collection<? extends Certificate> read =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
      if (read.isEmpty()) {
        throw new StampException(file + ": found no certificate, expected one in PEM; add it");
      }
      return new TrustedAuthorities(read.stream().map(X509Certificate.class::cast).toList());
    } catch (IOException | CertificateException e) {
      throw new StampException(
          file + ": found no certificates (" + e.getMessage() + "), expected some in PEM");
    }
  }

  @Override
  public Instant existed(byte[] file, byte[] request, byte[] response) throws StampException {
    if (request.length > MAX_STAMP_BYTES || response.length > MAX_STAMP_BYTES) {
      throw new StampException("found a time stamp of more than 64 KiB, expected less");
    }
    try {
      TimeStampRequest asked = new TimeStampRequest(request);
      TimeStampResponse answer = new TimeStampResponse(response);
      if (!asked.getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
          || !Arrays.equals(asked.getMessageImprintDigest(), Sha256.newDigest().digest(file))) {
        throw new StampException(
            "found a request for the stamp of another file, expected the SHA-256 of this one");
      }
      answer.validate(asked);
      TimeStampToken token = answer.getTimeStampToken();
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer(token)));
      return token.getTimeStampInfo().getGenTime().toInstant();
    } catch (TSPException
        | IOException
        | OperatorCreationException
        | CertificateException
        | RuntimeException e) {
      // The library answers damaged DER with unchecked exceptions of many kinds.
      throw new StampException(
          "found a time stamp that does not verify ("
              + e.getMessage()
              + "), expected a genuine one");
    }
  }

  private X509Certificate signer(TimeStampToken token) throws StampException, CertificateException {
    for (X509Certificate certificate : certificates) {
      X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
      if (token.getSID().match(holder)) {
        return certificate;
      }
    }
    throw new StampException(
        "found a time stamp by %s, expected one by a trusted authority; trust its certificate if you know it"
            .formatted(token.getSID().getIssuer()));
  }
}
