package dev.dodproof.archrules;

import static dev.dodproof.archrules.HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.dodproof.archrules.examples.hardpaths.CodePaths;
import org.junit.jupiter.api.Test;

class AssembledPathsTests {

  private static final String CLASS = CodePaths.class.getPackageName() + ".AssembledPaths";

  @Test
  void listsEveryAssembledPathAndNoOther() throws ClassNotFoundException {
    assertThat(
            TestClasses.violations(
                NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS,
                new ClassFileImporter().importClasses(Class.forName(CLASS))))
        .containsExactlyInAnyOrder(
            method("of()", "/tmp", 15),
            method("get(java.lang.String)", "/home/{}", 19),
            method("ofFileSystem(java.nio.file.FileSystem)", "/var/lib", 23),
            method("file()", "/opt", 27),
            method("fileInFile()", "/srv/www", 31),
            method("resolved()", "/etc/acme.conf", 35),
            method("resolvedAbsolute(java.nio.file.Path)", "/usr/share", 39),
            method("separated()", "/tmp/x", 43),
            method("variable()", "/home/bob", 47),
            method("built(int)", "/root/{}", 52),
            method("drive()", "D:\\data", 59),
            method("joined()", "/Users/bob", 63),
            method("condition(boolean)", "~/{}", 67),
            method("numbers(long, double)", "/mnt/{}{}", 71));
  }

  private static String method(String name, String text, int line) {
    return String.format(
        "Method <%s.%s> has the hard path \"%s\" in (AssembledPaths.java:%d)",
        CLASS, name, text, line);
  }
}
