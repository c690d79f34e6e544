package dev.dodproof.dod.stamp;

import dev.dodproof.dod.files.Sha256;
import dev.dodproof.dod.seal.StampException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** Asks an authority to stamp a file, by HTTP (RFC 3161, section 3.4). */
public final class StampClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MAX_BYTES = 64 * 1024;
  private static final int NONCE_BITS = 64;
  private static final int OK = 200;

  private StampClient() {}

  /**
   * Has a file stamped. Only its SHA-256 leaves the machine.
   *
   * @param file the bytes to stamp
   * @param authority where the authority answers, http or https
   * @return request and response; that the signer is one to trust is for {@link TrustedAuthorities}
   *     to say
   * @throws StampException if the authority cannot be reached, refuses, or answers something else
   */
  public static TimeStamp stamp(byte[] file, URI authority) throws StampException {
    try {
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      TimeStampRequest request =
          generator.generate(
              TSPAlgorithms.SHA256,
              Sha256.newDigest().digest(file),
              new BigInteger(NONCE_BITS, new SecureRandom()));
      byte[] response = ask(authority, request.getEncoded());
      new TimeStampResponse(response).validate(request);
      return new TimeStamp(request.getEncoded(), response);
    } catch (IOException | TSPException | RuntimeException e) {
      // The library answers damaged DER with unchecked exceptions of many kinds.
      throw new StampException(
          "found no time stamp at %s (%s), expected one of this file; give the address of an authority that answers"
              .formatted(authority, reason(e)));
    }
  }

  /** A connection that is refused has no message. */
  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static byte[] ask(URI authority, byte[] request) throws IOException {
    HttpRequest post =
        HttpRequest.newBuilder(authority)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    try {
      HttpResponse<InputStream> answer =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .build()
              .send(post, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (answer.statusCode() != OK || bytes.length > MAX_BYTES) {
          throw new IOException(
              "HTTP status %d with %d bytes".formatted(answer.statusCode(), bytes.length));
        }
        return bytes;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
