package dev.dodproof.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of {@code dod:rules} fails over what it cannot look at, and says what that is. */
class UnreadableInputTests {

  private static final String CLASS = "target/classes/com/acme/Clean.class";

  @TempDir private Path folder;
  private SampleModule module;

  @BeforeEach
  void makeModule() throws Exception {
    module = new SampleModule(folder);
    module.write(
        "src/test/java/com/acme/CleanTests.java", "package com.acme;\nclass CleanTests {}");
    module.compileTests();
  }

  private void assertComplains(String rule, String complaint) throws Exception {
    RulesMojo goal = module.rules(rule);

    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(goal::execute)
        .satisfies(
            failure -> {
              List<String> lines = failure.getMessage().lines().toList();
              assertThat(lines.get(0))
                  .isEqualTo("dod: found 1 violations of the rules in sample, expected none:");
              assertThat(lines).hasSize(2);
              assertThat(lines.get(1))
                  .startsWith(RuleId.of("rules", rule).title() + ": ")
                  .contains(complaint);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hard-paths-in-classes",
        "dependency-ban",
        "assertions",
        "bypassed-tests",
        "dropped-exceptions",
        "unbounded-files"
      })
  void aDamagedClassFileIsNoPass(String rule) throws Exception {
    byte[] whole = Files.readAllBytes(folder.resolve(CLASS));
    Files.write(folder.resolve(CLASS), Arrays.copyOf(whole, whole.length / 2));

    assertComplains(
        rule, "Class file com/acme/Clean.class cannot be read: it is not a whole class file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hard-paths-in-classes",
        "dependency-ban",
        "assertions",
        "bypassed-tests",
        "dropped-exceptions",
        "unbounded-files"
      })
  void aClassFileOfANewerJdkIsNoPass(String rule) throws Exception {
    byte[] newer = Files.readAllBytes(folder.resolve(CLASS));
    newer[7] = 73;
    Files.write(folder.resolve(CLASS), newer);

    assertComplains(
        rule,
        "Class file com/acme/Clean.class cannot be read: it has version 73, made for a newer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hard-paths-in-classes",
        "dependency-ban",
        "assertions",
        "bypassed-tests",
        "dropped-exceptions",
        "unbounded-files"
      })
  void aFolderWithoutClassesIsNoPass(String rule) throws Exception {
    Files.delete(folder.resolve(CLASS));

    assertComplains(rule, "has no class file; compile first");
  }

  @ParameterizedTest
  @CsvSource({
    "lock, '', LOCK_VERSION_UNKNOWN",
    "lock, 'dod-decommissioned/v7\n', LOCK_VERSION_UNKNOWN",
    "lock, 'dod-decommissioned/v2\n', LOCK_MALFORMED",
    "lock, 'dod-decommissioned/v2\nlock: sha256:0000000000000000000000000000000000000000000000000000000000000000\n', LOCK_EDITED",
    "dependency-ban, '', LOCK_VERSION_UNKNOWN",
    "dependency-ban, 'dod-decommissioned/v7\n', LOCK_VERSION_UNKNOWN",
    "dependency-ban, 'dod-decommissioned/v2\n', LOCK_MALFORMED",
    "dependency-ban, 'dod-decommissioned/v2\nlock: sha256:0000000000000000000000000000000000000000000000000000000000000000\n', LOCK_EDITED",
  })
  void aLockThatCannotBeUsedIsNoPass(String rule, String lock, String kind) throws Exception {
    module.write("dod/decommissioned.lock", lock);

    assertComplains(rule, kind + ": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lock", "dependency-ban"})
  void aLockThatIsNoTextIsNoPass(String rule) throws Exception {
    Files.write(folder.resolve("dod/decommissioned.lock"), new byte[] {(byte) 0xC3, 0x28});

    assertComplains(rule, "LOCK_UNREADABLE: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lock", "dependency-ban"})
  void aLockThatIsALinkIsNoPass(String rule) throws Exception {
    Path lock = folder.resolve("dod/decommissioned.lock");
    Files.createSymbolicLink(lock, Files.move(lock, folder.resolve("elsewhere.lock")));

    assertComplains(rule, "LOCK_UNREADABLE: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lock", "dependency-ban"})
  void aLockThatIsAFolderIsNoPass(String rule) throws Exception {
    Files.delete(folder.resolve("dod/decommissioned.lock"));
    Files.createDirectory(folder.resolve("dod/decommissioned.lock"));

    assertComplains(rule, "LOCK_UNREADABLE: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lock", "dependency-ban"})
  void aLockThatIsMissingIsNoPass(String rule) throws Exception {
    Files.delete(folder.resolve("dod/decommissioned.lock"));

    assertComplains(rule, "LOCK_MISSING: ");
  }

  @Test
  void aResourceThatIsALinkIsNoPass(@TempDir Path elsewhere) throws Exception {
    Path resources = Files.createDirectories(folder.resolve("src/main/resources"));
    Path target = Files.writeString(elsewhere.resolve("app.properties"), "a=1");
    Files.createSymbolicLink(resources.resolve("app.properties"), target);

    assertComplains("hard-paths-in-resources", "app.properties");
  }

  @Test
  void aFolderWithoutResourcesIsNoPass() throws Exception {
    Files.createDirectories(folder.resolve("src/main/resources"));

    assertComplains("hard-paths-in-resources", "has no file");
  }

  @Test
  void aLogConfigurationThatIsDamagedIsNoPass() throws Exception {
    module.write("src/main/resources/logback.xml", "<configuration>");

    assertComplains("unbounded-logs", "Log configuration logback.xml cannot be read (");
  }
}
