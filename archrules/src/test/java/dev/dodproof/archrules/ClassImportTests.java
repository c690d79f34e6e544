package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dodproof.archrules.examples.clean.CleanCode;
import dev.dodproof.archrules.examples.house.Exits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassImportTests {

  @TempDir Path folder;

  @Test
  void importsEveryClassOfTheFolderOfTheExample() {
    assertThat(ClassImport.everyClassBeside(HouseRules.class).contain(HardPathRules.class))
        .isTrue();
    assertThat(ClassImport.everyClassBeside(HouseRules.class).contain(CleanCode.class)).isFalse();
  }

  @Test
  void importsFoldersWithBlanksAndNonAsciiNames() throws IOException {
    Path odd = folder.resolve("grüne äpfel");
    TestClasses.copy(CleanCode.class, odd);

    assertThat(ClassImport.everyClassIn(odd)).hasSize(1);
  }

  @Test
  void leavesOutAModuleDescriptor() throws IOException {
    TestClasses.copy(CleanCode.class, folder);
    Files.write(folder.resolve("module-info.class"), new byte[] {1});

    assertThat(ClassImport.everyClassIn(folder)).hasSize(1);
  }

  @Test
  void failsOnEveryClassFileThatCannotBeImported() throws IOException {
    TestClasses.copy(CleanCode.class, folder);
    TestClasses.damage(TestClasses.copy(Exits.class, folder));
    Files.createFile(folder.resolve("Empty.class"));

    assertThatThrownBy(() -> ClassImport.everyClassIn(folder))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Rule 'every compiled class should be imported' was violated (2 times):\n"
                + "Class file Empty.class was not imported; expected a whole class file; compile it"
                + " again\n"
                + "Class file dev/dodproof/archrules/examples/house/Exits.class was not imported;"
                + " expected a whole class file; compile it again");
  }

  @Test
  void failsOnAFolderThatIsMissing() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> ClassImport.everyClassIn(missing))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Folder " + missing + " is missing");
  }

  @Test
  void failsOnAFolderWithoutClasses() throws IOException {
    Path full = folder.resolve("full");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    TestClasses.copy(CleanCode.class, full);

    assertThatThrownBy(() -> ClassImport.everyClassIn(full, empty))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Folder " + empty + " has no class file");
  }

  @Test
  void failsWithoutFolder() {
    assertThatThrownBy(() -> ClassImport.everyClassIn())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("No class was imported");
  }

  @Test
  void failsOnAnExampleFromAJarOrFromTheJdk() {
    assertThatThrownBy(() -> ClassImport.everyClassBeside(Test.class))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ClassImport.everyClassBeside(String.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("was not loaded from a folder");
  }
}
