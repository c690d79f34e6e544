package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.AssertionLibraries;
import dev.dodproof.archrules.bytecode.AssertionReachability;
import dev.dodproof.archrules.bytecode.ClassCode;
import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.Member;
import dev.dodproof.archrules.bytecode.MethodCode;
import dev.dodproof.archrules.bytecode.ScannedClass;
import dev.dodproof.archrules.bytecode.TestAnnotations;
import dev.dodproof.archrules.bytecode.TestKinds;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what keeps tests from failing. */
record Bypasses(Excuses excuses) implements CodeInspection {

  static final String NO_TEST =
      "No imported class has a test; expected at least one; import the compiled tests";

  static Bypasses beyondTheirExpiry(Clock clock) {
    return new Bypasses(new Excuses(Optional.of(clock)));
  }

  @Override
  public List<String> inspect(List<CompiledClass> compiled, ClassFiles files)
      throws UnreadableClassException {
    return find(compiled, files).orElse(List.of(NO_TEST));
  }

  /** Returns the violations, or nothing if there is no test. */
  Optional<List<String>> find(List<CompiledClass> compiled, ClassFiles files)
      throws UnreadableClassException {
    TestAnnotations annotations = TestAnnotations.standard();
    ImportedClasses classes = ImportedClasses.read(compiled, files, annotations);
    Search search = new Search(new Hierarchy(classes), annotations, excuses);
    List<String> violations = new ArrayList<>();
    boolean tested = false;
    for (CompiledClass each : compiled) {
      Optional<ScannedClass> type = classes.test(each.name());
      if (type.isPresent()) {
        tested = true;
        search.in(type.get(), files.parse(each, ClassCode::read)).forEach(violations::add);
      }
    }
    return tested ? Optional.of(violations) : Optional.empty();
  }

  private static final class Search {

    private final TestKinds kinds;
    private final DisabledTests disabled;
    private final SwallowedAssertions swallowed;

    Search(Hierarchy hierarchy, TestAnnotations annotations, Excuses excuses) {
      this.kinds = new TestKinds(hierarchy, annotations);
      this.disabled = new DisabledTests(hierarchy, excuses);
      this.swallowed =
          new SwallowedAssertions(
              new AssertionReachability(hierarchy, AssertionLibraries.standard()));
    }

    Stream<String> in(ScannedClass type, ClassCode code) {
      return Stream.concat(
          Stream.concat(disabled.in(type).stream(), empty(type, code)),
          code.methods().stream().flatMap(method -> in(type, code, method)));
    }

    private Stream<String> in(ScannedClass type, ClassCode code, MethodCode method) {
      return Stream.concat(
          ConstantAssumptions.in(code, method).stream(), swallowed.in(type, code, method).stream());
    }

    private Stream<String> empty(ScannedClass type, ClassCode code) {
      return type.facts().methods().stream()
          .filter(method -> code.method(method).filter(MethodCode::isEmpty).isPresent())
          .map(method -> Member.of(type, method))
          .filter(member -> kinds.of(type, member).isTest())
          .map(
              member ->
                  "Test "
                      + ImportedTest.place(type, member)
                      + " is empty "
                      + ImportedTest.line(type, member.line()));
    }
  }
}
