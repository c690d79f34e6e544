package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.ClassCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Searches the code of every class, and subtracts what is allowed.
 *
 * @param search finds what is forbidden in one class
 * @param allowed the exceptions; one that is not needed is a violation
 */
record CodeScan(Function<ClassCode, List<CodeFinding>> search, List<AllowedCode> allowed)
    implements CodeInspection {

  CodeScan {
    allowed = List.copyOf(allowed);
  }

  static CodeScan forDroppedExceptions(AllowedCode... allowed) {
    return new CodeScan(DroppedExceptions::in, List.of(allowed));
  }

  static CodeScan forUnboundedFiles(AllowedCode... allowed) {
    return new CodeScan(UnboundedFiles::in, List.of(allowed));
  }

  @Override
  public List<String> inspect(List<CompiledClass> classes, ClassFiles files)
      throws UnreadableClassException {
    List<CodeFinding> found = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (CompiledClass compiled : classes) {
      names.add(compiled.name());
      found.addAll(search.apply(files.parse(compiled, ClassCode::read)));
    }
    Stream<String> forbidden =
        found.stream()
            .filter(finding -> allowed.stream().noneMatch(exception -> exception.covers(finding)))
            .map(CodeFinding::message);
    Stream<String> stale =
        allowed.stream()
            .filter(exception -> names.contains(exception.className()))
            .filter(exception -> found.stream().noneMatch(exception::covers))
            .map(AllowedCode::stale);
    return Stream.concat(forbidden, stale).distinct().toList();
  }
}
