package dev.dodproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.dodproof.dod.check.CheckRequest;
import dev.dodproof.dod.check.DodCheck;
import dev.dodproof.dod.check.ProjectFiles;
import dev.dodproof.dod.check.Sealing;
import dev.dodproof.dod.check.Selection;
import dev.dodproof.dod.sample.LoopbackAuthority;
import dev.dodproof.dod.sample.SampleProject;
import dev.dodproof.dod.verdict.Policy;
import dev.dodproof.ops.time.TimeSource;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dod stamp}, and {@code dod verify --tsa} of what it left. */
class StampCommandTests {

  private static final String FILE = "project/target/dod/PHASE_A.dsse.json";
  private static final String KEYS = "home/.dodproof/seal.key.pub";

  @TempDir private Path folder;
  private SampleProject project;
  private Instant judged;
  private LoopbackAuthority authority;

  @BeforeEach
  void seal() throws Exception {
    project = SampleProject.in(folder.resolve("project"));
    judged =
        DodCheck.run(
                new CheckRequest(
                    ProjectFiles.below(project.root()),
                    new Selection.All(),
                    Policy.STRICT,
                    true,
                    new Sealing.WithKeyOf(Map.of(), folder.resolve("home")),
                    TimeSource.system()))
            .verdicts()
            .get(0)
            .judgedAt();
    authority = LoopbackAuthority.at(judged.plusSeconds(60));
    authority.writeCertificate(folder.resolve("tsa.pem"));
  }

  @AfterEach
  void close() {
    authority.close();
  }

  private Call stamp(String file, String url) {
    return Call.of(folder, "stamp", file, "--url", url);
  }

  private Call verify() {
    return Call.of(folder, "verify", FILE, "--trust", KEYS, "--tsa", "tsa.pem");
  }

  private void refused(Call call, String... words) {
    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.err()).contains(words).doesNotContain("\tat ", "null");
    assertThat(project.file("target/dod/PHASE_A.tsq")).doesNotExist();
    assertThat(project.file("target/dod/PHASE_A.tsr")).doesNotExist();
  }

  @Test
  void requestAndResponseAreStoredBesideTheVerdictAndVerified() {
    Call call = stamp(FILE, authority.uri().toString());

    assertThat(call.exitCode()).as(call.err()).isZero();
    assertThat(call.out())
        .isEqualTo(
            "Written: %s%nWritten: %s%n"
                .formatted(
                    project.file("target/dod/PHASE_A.tsq"),
                    project.file("target/dod/PHASE_A.tsr")));
    Call verified = verify();
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out()).contains("ok      time stamp", "saw this file at");
  }

  @Test
  void withoutAStampAVerdictThatMustHaveOneIsNotGenuine() {
    Call verified = verify();

    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.out())
        .contains("FAILED  time stamp", "found no PHASE_A.tsq and PHASE_A.tsr", "NOT GENUINE");
  }

  @Test
  void theStampOfAnAuthorityNobodyTrustsIsNotGenuine() throws Exception {
    try (LoopbackAuthority other = LoopbackAuthority.at(judged.plusSeconds(60))) {
      assertThat(stamp(FILE, other.uri().toString()).exitCode()).isZero();
    }

    Call verified = verify();

    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.out()).contains("FAILED  time stamp", "NOT GENUINE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "project/target/dod/PHASE_X.dsse.json",
        "project/target/dod/PHASE_A.svr.dsse.json",
        "project/target/dod/PHASE_A.test-result.dsse.json",
        "project/target/dod",
        "project/target/dod/PHASE_A.verdict.json",
        "project/target/dod/report.md"
      })
  void onlyASealedVerdictIsStamped(String file) {
    refused(stamp(file, authority.uri().toString()), "FILE: found", "expected a sealed verdict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no address", "ftp://127.0.0.1/", "tsa", "http://"})
  void whatIsNoAddressIsRefused(String url) {
    refused(stamp(FILE, url), url);
  }

  @Test
  void anAuthorityThatCannotBeReachedIsNamed() {
    String url = authority.uri().toString();
    authority.close();

    refused(stamp(FILE, url), "found no time stamp at " + url, "ConnectException");
  }

  @Test
  void whatAnswersSomethingElseIsNoAuthority() throws Exception {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write(new byte[] {'h', 'e', 'l', 'l', 'o'});
          exchange.close();
        });
    other.start();
    try {
      refused(
          stamp(FILE, "http://127.0.0.1:" + other.getAddress().getPort() + "/"),
          "found no time stamp at",
          "expected one of this file");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void theAddressIsNeeded() {
    refused(Call.of(folder, "stamp", FILE), "--url");
  }

  @Test
  void nothingIsLostWhereTheStampCannotBeStored() throws Exception {
    Files.createDirectory(project.file("target/dod/PHASE_A.tsr"));

    Call call = stamp(FILE, authority.uri().toString());

    assertThat(call.exitCode()).isEqualTo(4);
    assertThat(call.err()).contains("the stamp cannot be stored", "PHASE_A.tsr");
    assertThat(verify().exitCode()).isEqualTo(1);
  }
}
