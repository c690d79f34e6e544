package dev.dodproof.dod.inventory;

import dev.dodproof.archrules.bytecode.ClassFacts;
import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.dod.project.ProjectModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;

/**
 * Finds test sources that claim a criterion although no class file comes from them. As text,
 * because there is nothing else of them.
 */
final class UncompiledClaims {

  private final TestSources sources;
  private final ScanFindings findings;
  private final ClassPool pool;
  private final Hierarchy hierarchy;

  UncompiledClaims(
      TestSources sources, ScanFindings findings, ClassPool pool, Hierarchy hierarchy) {
    this.sources = sources;
    this.findings = findings;
    this.pool = pool;
    this.hierarchy = hierarchy;
  }

  /** A source from whose place below the folder of sources no class file comes. */
  private record Candidate(ProjectModule module, Path file, Set<String> otherOrigins) {

    boolean isOriginIn(String packagePath) {
      return otherOrigins.contains(packagePath + file.getFileName());
    }
  }

  /** Looks at the sources of all these modules. */
  void report(List<ProjectModule> modules) {
    List<Candidate> candidates =
        modules.stream().flatMap(module -> candidates(module).stream()).toList();
    if (!candidates.isEmpty()) {
      ClaimMentions mentions = new ClaimMentions(claimingAnnotations());
      candidates.forEach(candidate -> report(candidate, mentions));
    }
  }

  private List<Candidate> candidates(ProjectModule module) {
    Set<String> origins =
        pool.tests().stream()
            .filter(type -> type.module().equals(module.path()))
            .flatMap(type -> origins(type.facts()))
            .collect(Collectors.toCollection(HashSet::new));
    List<Path> unknown = new ArrayList<>();
    for (TestSources.Source source : sources.all(module)) {
      // What comes from one source does not come from another one too.
      if (!origins.remove(source.name()) && !findings.isUnreadable(classFile(module, source))) {
        unknown.add(source.file());
      }
    }
    return unknown.stream().map(file -> new Candidate(module, file, origins)).toList();
  }

  private static Path classFile(ProjectModule module, TestSources.Source source) {
    return module.testClasses().resolve(source.name().replaceFirst("\\.\\w+$", ".class"));
  }

  private void report(Candidate candidate, ClaimMentions mentions) {
    Path file = candidate.file();
    try {
      if (Files.size(file) > ClaimMentions.MAX_BYTES) {
        findings.unreadableSource(
            file, "a test source of more than " + ClaimMentions.MAX_BYTES + " bytes");
        return;
      }
      mentions
          .in(file)
          .filter(mention -> !mention.packagePath().filter(candidate::isOriginIn).isPresent())
          .ifPresent(
              mention -> findings.sourceNotCompiled(candidate.module(), file, mention.line()));
    } catch (IOException e) {
      String problem = e.getClass().getSimpleName();
      findings.unreadableSource(file, "a test source that cannot be read (" + problem + ")");
    }
  }

  /** The file that a class file names; without debugging information, those it may come from. */
  private static Stream<String> origins(ClassFacts facts) {
    if (!facts.sourceFile().isEmpty()) {
      return Stream.of(facts.packagePath() + facts.sourceFile());
    }
    String outermost = facts.name().replaceFirst("(?<=[^/$])\\$.*", "");
    return TestSources.extensions().map(outermost::concat);
  }

  private Set<String> claimingAnnotations() {
    ClaimResolver claims = new ClaimResolver(hierarchy);
    return Stream.concat(
            Stream.of("DodCriterion"),
            Stream.concat(pool.tests().stream(), pool.mainClasses().stream())
                .filter(type -> type.facts().is(Opcodes.ACC_ANNOTATION))
                .filter(type -> !claims.ownClaims(type).isEmpty())
                .map(UncompiledClaims::simpleName))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String simpleName(ScannedClass type) {
    return type.name().replaceFirst(".*[/$](?=.)", "");
  }
}
