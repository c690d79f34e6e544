package dev.dodproof.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lexer and the digest against the real compiler: on this project's sources, and mutants. */
class JavacAgreementTests {

  private static final int MUTANTS = 400;

  @TempDir Path folder;

  @Test
  void everySourceOfThisProjectHasTheCompilersTokens() throws Exception {
    List<Path> sources = sources();
    List<Javac.Seen> seen = Javac.look(folder, sources);

    assertThat(seen).hasSameSizeAs(sources).hasSizeGreaterThan(90);
    for (int index = 0; index < sources.size(); index++) {
      assertThat(seen.get(index).valid()).as("%s", sources.get(index)).isTrue();
      assertThat(tokens(Files.readString(sources.get(index))))
          .as("%s", sources.get(index))
          .contains(singleAngles(seen.get(index).tokens()));
    }
  }

  @Test
  void layoutMakesNoDifference() throws Exception {
    SourceMutations mutations = new SourceMutations(20261126);
    for (Path source : sources()) {
      String text = Files.readString(source);
      String other = mutations.layout(tokens(text).orElseThrow());

      assertThat(JavaTokens.digest(other)).as("%s", source).isEqualTo(JavaTokens.digest(text));
    }
  }

  /**
   * What does not compile is of no interest, so long as nothing but the one exception is thrown.
   */
  @Test
  void mutantsThatCompileHaveTheCompilersTokensAndShareDigestsOnlyIfTheyShareTrees()
      throws Exception {
    List<Path> mutants = mutants();
    List<Javac.Seen> seen = Javac.look(folder, mutants);

    Map<String, String> treesByDigest = new HashMap<>();
    int valid = 0;
    for (int index = 0; index < mutants.size(); index++) {
      String text = Files.readString(mutants.get(index));
      Optional<List<String>> tokens = tokens(text);
      if (seen.get(index).valid()) {
        valid++;
        assertThat(tokens).as("tokens of %s", text).isPresent();
        assertThat(tokens.get()).isEqualTo(singleAngles(seen.get(index).tokens()));
        String tree = seen.get(index).tree();
        assertThat(treesByDigest.merge(JavaTokens.digest(text), tree, (first, other) -> first))
            .as("%s", mutants.get(index))
            .isEqualTo(tree);
      }
    }
    assertThat(valid).isGreaterThan(MUTANTS / 10);
  }

  private List<Path> mutants() throws IOException {
    List<Path> small = new ArrayList<>();
    for (Path source : sources()) {
      if (Files.size(source) < 6000) {
        small.add(source);
      }
    }
    List<Path> mutants = new ArrayList<>();
    for (int seed = 0; seed < MUTANTS; seed++) {
      String text = Files.readString(small.get(seed % small.size()));
      String mutant = new SourceMutations(seed).anywhere(text);
      mutants.add(Files.writeString(folder.resolve(seed + ".java"), mutant));
    }
    return mutants;
  }

  private static List<Path> sources() throws IOException {
    return Folders.filesBelow(ProjectRoot.find().resolve("archrules/src"), ".java");
  }

  private static Optional<List<String>> tokens(String text) {
    try {
      JavaLexer lexer = new JavaLexer(text);
      List<String> tokens = new ArrayList<>();
      for (String token = lexer.next(); !token.isEmpty(); token = lexer.next()) {
        tokens.add(token);
      }
      return Optional.of(tokens);
    } catch (MalformedSourceException noJava) {
      return Optional.empty();
    }
  }

  /** Takes the compiler's tokens apart where they begin with an angle, and translates escapes. */
  private static List<String> singleAngles(List<String> tokens) throws MalformedSourceException {
    List<String> single = new ArrayList<>();
    for (String token : tokens) {
      if (token.startsWith(">")) {
        token.chars().forEach(character -> single.add(Character.toString(character)));
      } else {
        single.add(UnicodeEscapes.translate(token));
      }
    }
    return single;
  }
}
