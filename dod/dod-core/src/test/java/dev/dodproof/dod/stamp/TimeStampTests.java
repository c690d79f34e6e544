package dev.dodproof.dod.stamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dodproof.dod.sample.LoopbackAuthority;
import dev.dodproof.dod.seal.StampException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time stamps of a real authority, which runs on the loopback interface. */
class TimeStampTests {

  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final byte[] FILE = "sealed".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private LoopbackAuthority authority;

  @BeforeEach
  void open() throws Exception {
    authority = LoopbackAuthority.at(NOW);
  }

  @AfterEach
  void close() {
    authority.close();
  }

  private TrustedAuthorities trusted() throws Exception {
    return TrustedAuthorities.read(authority.writeCertificate(folder.resolve("tsa.pem")));
  }

  private static void refused(
      TrustedAuthorities trusted, byte[] file, TimeStamp stamp, String reason) {
    assertThatExceptionOfType(StampException.class)
        .isThrownBy(() -> trusted.existed(file, stamp.request(), stamp.response()))
        .withMessageContainingAll("found", reason);
  }

  @Test
  void aStampSaysWhenTheFileExisted() throws Exception {
    TimeStamp stamp = StampClient.stamp(FILE, authority.uri());

    assertThat(trusted().existed(FILE, stamp.request(), stamp.response())).isEqualTo(NOW);
  }

  @Test
  void theStampOfAnotherFileIsRefused() throws Exception {
    TimeStamp stamp = StampClient.stamp(FILE, authority.uri());

    refused(trusted(), new byte[] {1}, stamp, "another file");
  }

  @Test
  void theAnswerToAnotherRequestIsRefused() throws Exception {
    TimeStamp one = StampClient.stamp(FILE, authority.uri());
    TimeStamp two = StampClient.stamp(FILE, authority.uri());

    refused(trusted(), FILE, new TimeStamp(one.request(), two.response()), "does not verify");
  }

  @Test
  void anotherAuthorityIsRefused() throws Exception {
    TimeStamp stamp = StampClient.stamp(FILE, authority.uri());
    try (LoopbackAuthority other = LoopbackAuthority.at(NOW)) {
      refused(
          TrustedAuthorities.read(other.writeCertificate(folder.resolve("other.pem"))),
          FILE,
          stamp,
          "expected one by a trusted authority");
    }
  }

  @Test
  void aCertificateThatIsNotForStampsIsRefused() throws Exception {
    try (LoopbackAuthority other = LoopbackAuthority.notForStamps(NOW)) {
      TrustedAuthorities trusted =
          TrustedAuthorities.read(other.writeCertificate(folder.resolve("other.pem")));

      assertThatExceptionOfType(StampException.class)
          .isThrownBy(() -> StampClient.stamp(FILE, other.uri()));
      TimeStamp genuine = StampClient.stamp(FILE, authority.uri());
      refused(trusted, FILE, genuine, "expected one by a trusted authority");
    }
  }

  @Test
  void aStampAfterItsCertificateEndedIsRefused() throws Exception {
    authority.setTime(NOW.plusSeconds(366L * 24 * 3600));
    TimeStamp stamp = StampClient.stamp(FILE, authority.uri());

    refused(trusted(), FILE, stamp, "does not verify");
  }

  @Test
  void everyChangedByteOfTheAnswerIsRefusedOrChangesNothingThatWasSigned() throws Exception {
    TimeStamp stamp = StampClient.stamp(FILE, authority.uri());
    TrustedAuthorities trusted = trusted();
    for (int at = 0; at < stamp.response().length; at++) {
      byte[] changed = stamp.response();
      changed[at] ^= 1;
      Instant existed;
      try {
        existed = trusted.existed(FILE, stamp.request(), changed);
      } catch (StampException refused) {
        assertThat(refused).hasMessageContaining("found");
        continue;
      }
      // The status text and the certificates that come with it are not signed.
      assertThat(existed).as("byte %d", at).isEqualTo(NOW);
    }
  }

  @Test
  void everyChangedByteOfTheRequestIsRefusedOrChangesNothingThatWasSigned() throws Exception {
    TimeStamp stamp = StampClient.stamp(FILE, authority.uri());
    TrustedAuthorities trusted = trusted();
    int accepted = 0;
    for (int at = 0; at < stamp.request().length; at++) {
      byte[] changed = stamp.request();
      changed[at] ^= 1;
      try {
        assertThat(trusted.existed(FILE, changed, stamp.response())).isEqualTo(NOW);
        accepted++;
      } catch (StampException refused) {
        assertThat(refused).hasMessageContaining("found");
      }
    }
    // Its version, and whether it asks for certificates.
    assertThat(accepted).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "garbage"})
  void garbageIsRefused(String garbage) throws Exception {
    byte[] bytes = garbage.getBytes(StandardCharsets.UTF_8);
    TimeStamp stamp = StampClient.stamp(FILE, authority.uri());

    refused(trusted(), FILE, new TimeStamp(bytes, stamp.response()), "does not verify");
    refused(trusted(), FILE, new TimeStamp(stamp.request(), bytes), "does not verify");
    refused(
        trusted(),
        FILE,
        new TimeStamp(stamp.request(), new byte[64 * 1024 + 1]),
        "more than 64 KiB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "garbage", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
  void aFileWithoutCertificatesIsRefused(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("tsa.pem"), text);

    assertThatExceptionOfType(StampException.class)
        .isThrownBy(() -> TrustedAuthorities.read(file))
        .withMessageStartingWith(file.toString());
    assertThatExceptionOfType(StampException.class)
        .isThrownBy(() -> TrustedAuthorities.read(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1/", "file:///x", "nowhere"})
  void anAddressWithoutAuthorityIsSaid(String uri) {
    assertThatExceptionOfType(StampException.class)
        .isThrownBy(() -> StampClient.stamp(FILE, URI.create(uri)))
        .withMessageContaining(uri);
  }
}
