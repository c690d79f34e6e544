package dev.dodproof.cli;

import dev.dodproof.dod.check.CheckException;
import dev.dodproof.dod.seal.SealedFile;
import dev.dodproof.dod.seal.StampException;
import dev.dodproof.dod.stamp.StampClient;
import dev.dodproof.dod.stamp.TimeStamp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dod stamp}: has a sealed verdict stamped, so that nobody can date it back. */
@Command(
    name = "stamp",
    mixinStandardHelpOptions = true,
    versionProvider = Dod.Version.class,
    description = {
      "Has a time stamp authority (RFC 3161) stamp a sealed verdict, and puts request and response"
          + " beside it (.tsq, .tsr).",
      "Only the file's SHA-256 leaves the machine."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:stamped", "4:no stamp, usage or internal error"})
final class StampCommand implements Callable<Integer> {

  private final Dod.Environment environment;

  @Parameters(paramLabel = "FILE", description = "The sealed verdict, <PHASE>.dsse.json.")
  private Path file = Path.of("");

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "Where the authority answers.")
  private String url = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  StampCommand(Dod.Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CheckException {
    Path verdict = environment.workingFolder().resolve(file);
    String phaseId =
        SealedFile.phaseOf(String.valueOf(verdict.getFileName()))
            .filter(phase -> Files.isRegularFile(verdict))
            .orElseThrow(
                () ->
                    new CheckException(
                        "FILE: found "
                            + verdict
                            + ", expected a sealed verdict, "
                            + SealedFile.VERDICT.of("<PHASE>")));
    try {
      TimeStamp stamp = StampClient.stamp(Files.readAllBytes(verdict), URI.create(url));
      write(verdict.resolveSibling(SealedFile.STAMP_REQUEST.of(phaseId)), stamp.request());
      write(verdict.resolveSibling(SealedFile.STAMP_RESPONSE.of(phaseId)), stamp.response());
      return 0;
    } catch (IllegalArgumentException e) {
      throw new CheckException(
          "--url: found '" + url + "', expected an address: " + e.getMessage());
    } catch (StampException e) {
      throw new CheckException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CheckException("the stamp cannot be stored: " + e.getMessage());
    }
  }

  private void write(Path path, byte[] bytes) throws IOException {
    Files.write(path, bytes);
    spec.commandLine().getOut().println(Shown.line("Written: " + path));
  }
}
