package dev.dodproof.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The programs by which IDEs run tests, with no build tool around them. */
class IdeClientsMatrix {

  private static List<Path> clients() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("examples.matrix"), "ide"))) {
      return jars.sorted().toList();
    }
  }

  @Test
  void testsRunByEclipseAreProven() throws Exception {
    Consumer consumer = Consumer.compiled("eclipse");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> listen(server));

      ProcessResult run =
          consumer.run(
              List.of(),
              clients(),
              List.of(
                  "org.eclipse.jdt.internal.junit.runner.RemoteTestRunner",
                  "-version",
                  "3",
                  "-host",
                  server.getInetAddress().getHostAddress(),
                  "-port",
                  Integer.toString(server.getLocalPort()),
                  "-testLoaderClass",
                  "org.eclipse.jdt.internal.junit5.runner.JUnit5TestLoader",
                  "-loaderpluginname",
                  "org.eclipse.jdt.junit5.runtime",
                  "-classNames",
                  Consumer.TESTS));

      assertThat(heard.get()).as(run.err()).contains("%TESTE", "readsANumber");
      assertProven(consumer, run);
    }
  }

  /** The window of the IDE: it listens to how its tests fare. */
  private static String listen(ServerSocket server) {
    try (Socket client = server.accept()) {
      return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void testsRunByTheConsoleLauncherAreProven() throws Exception {
    Consumer consumer = Consumer.compiled("console");

    ProcessResult run =
        consumer.run(
            List.of(),
            clients(),
            List.of(
                "org.junit.platform.console.ConsoleLauncher",
                "execute",
                "--select-class",
                Consumer.TESTS));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertProven(consumer, run);
  }

  private static void assertProven(Consumer consumer, ProcessResult run) {
    assertThat(run.err()).contains("PHASE_PARTIAL: PROVEN", "Provisional");
    assertThat(consumer.project().verdict("PHASE_PARTIAL").path("verdict").asText())
        .isEqualTo("PROVEN");
  }
}
