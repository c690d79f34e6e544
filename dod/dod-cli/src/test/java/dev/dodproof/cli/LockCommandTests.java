package dev.dodproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dodproof.archrules.DecommissionedLock;
import dev.dodproof.ops.seal.SigningKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dod lock}, from the first lock to an edit that is found. */
class LockCommandTests {

  private static final String OLD = "src/main/java/com/acme/legacy/Old.java";

  @TempDir private Path folder;
  private Path root;

  @BeforeEach
  void writeProject() throws Exception {
    root = Files.createDirectories(folder.resolve("project"));
    Files.createDirectories(root.resolve("dod"));
    Files.writeString(root.resolve("dod/DOD__PHASE_A.md"), "# DoD\n");
    write(OLD, "package com.acme.legacy;\nclass Old {}\n");
    write("src/main/java/com/acme/more/More.java", "class More {}\n");
  }

  private void write(String file, String text) throws Exception {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }

  private Call lock(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of("lock", command));
    arguments.addAll(List.of(more));
    return Call.of(root, arguments.toArray(String[]::new));
  }

  private Call add(String packageName, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(packageName, "--date", "2026-02-12", "--reason", "replaced by com.acme.more"));
    arguments.addAll(List.of(more));
    return lock("add", arguments.toArray(String[]::new));
  }

  private Path keys() {
    return Call.home(root).resolve(".dodproof/seal.key.pub");
  }

  @Test
  void addLocksSealsAndShowsWhatIsLocked() {
    Call call = add("com.acme.legacy", "--dependent", "com.acme.shop.Cart", "--exactness", "bytes");

    assertThat(call.exitCode()).isZero();
    assertThat(call.out())
        .isEqualToNormalizingNewlines(
            """
            com.acme.legacy since 2026-02-12 (replaced by com.acme.more); files: 1 (bytes), members: 0
            - may be used by com.acme.shop.Cart
            Sealed: %s
            """
                .formatted(root.resolve("dod/decommissioned.lock")));
    assertThat(call.err()).startsWith("dod: made a new seal key, ");
    assertThat(root.resolve("dod/decommissioned.lock.dsse.json")).isNotEmptyFile();
  }

  @Test
  void checkPassesWhileNothingIsTouched() throws Exception {
    add("com.acme.legacy");
    write(OLD, "package com.acme.legacy; /* Nobody needs it. */ class Old { }");

    Call call = lock("check", "--trust", keys().toString());

    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).contains("Seal: verified, by SHA256:").contains("Violations: 0");
    assertThat(lock("verify").exitCode()).isZero();
  }

  @Test
  void checkShowsEveryViolationAndExitsWithTwo() throws Exception {
    add("com.acme.legacy");
    write(OLD, "package com.acme.legacy;\nclass Old { int edited; }\n");
    write("src/main/resources/com/acme/legacy/new.xml", "<a/>\n");

    Call call = lock("check");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("FILE_EDITED: com/acme/legacy/Old.java was edited"),
            line -> assertThat(line).startsWith("FILE_ADDED: com/acme/legacy/new.xml was added"),
            line -> assertThat(line).startsWith("Seal: verified, by SHA256:"),
            line -> assertThat(line).isEqualTo("Violations: 2"));
    JsonNode json = lock("check", "--json").json();
    assertThat(json.path("violations")).hasSize(2);
    assertThat(json.path("violations").path(0).path("kind").asText()).isEqualTo("FILE_EDITED");
  }

  @Test
  void addRefusesOverAViolationUntilItIsAcceptedWithAReason() throws Exception {
    add("com.acme.legacy");
    write(OLD, "package com.acme.legacy;\nclass Old { int edited; }\n");

    Call refused = add("com.acme.more");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).startsWith("FILE_EDITED: com/acme/legacy/Old.java");
    assertThat(refused.err()).contains("nothing was locked", "dod lock accept");

    Call accepted =
        lock("accept", "com.acme.legacy", "--date", "2026-03-01", "--reason", "security fix");
    assertThat(accepted.exitCode()).isZero();
    assertThat(accepted.out()).contains("- edits accepted 2026-03-01: security fix");
    assertThat(add("com.acme.more").exitCode()).isZero();
    assertThat(lock("check").exitCode()).isZero();
  }

  @Test
  void aStrangersSealIsFoundByWhoeverNamesTrustedKeys() throws Exception {
    add("com.acme.legacy");
    Path others = folder.resolve("others.pub");
    Files.writeString(others, SigningKey.generate().verificationKey().toPem());

    assertThat(lock("check", "--trust", others.toString()).exitCode()).isEqualTo(2);
    assertThat(lock("check", "--trust", others.toString()).out()).startsWith("LOCK_NOT_SEALED: ");
  }

  @Test
  void aLockWrittenAnewIsFoundByItsSeal() throws Exception {
    add("com.acme.legacy");
    DecommissionedLock.empty().write(root.resolve("dod/decommissioned.lock"));

    assertThat(lock("check").exitCode()).isEqualTo(2);
    assertThat(add("com.acme.more").exitCode()).isEqualTo(2);
  }

  @Test
  void sealMakesAnEmptyLockThatListShows() {
    Call call = lock("seal");

    assertThat(call.exitCode()).isZero();
    assertThat(call.out()).startsWith("No package is decommissioned.");
    assertThat(lock("list").exitCode()).isZero();
    assertThat(lock("list").out().strip()).isEqualTo("No package is decommissioned.");
  }

  @Test
  void aDamagedOrMissingLockIsAViolationOfEveryCommand() throws Exception {
    assertThat(lock("check").exitCode()).isEqualTo(2);
    assertThat(lock("check").out()).startsWith("LOCK_MISSING: ");
    write("dod/decommissioned.lock", "dod-decommissioned/v9\u001b[2J\n");

    for (Call call : List.of(lock("check"), lock("list"), lock("seal"), add("com.acme.more"))) {
      assertThat(call.exitCode()).isEqualTo(2);
      assertThat(call.out()).startsWith("LOCK_VERSION_UNKNOWN: ").doesNotContain("\u001b");
    }
  }
}
