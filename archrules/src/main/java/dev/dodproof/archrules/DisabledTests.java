package dev.dodproof.archrules;

import dev.dodproof.archrules.bytecode.AnnotationFacts;
import dev.dodproof.archrules.bytecode.Hierarchy;
import dev.dodproof.archrules.bytecode.Member;
import dev.dodproof.archrules.bytecode.ScannedClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds annotations that keep tests from running, and have no excuse. */
final class DisabledTests {

  /** Annotations that disable whatever the circumstances, and the element with the reason. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "org/junit/jupiter/api/Disabled", "value",
          "org/junit/Ignore", "value",
          "org/testng/annotations/Ignore", "value",
          "net/jqwik/api/Disabled", "value");

  private static final String TESTNG = "org/testng/annotations/Test";

  private static final String JUPITER = "org/junit/jupiter/api/condition/";
  private static final String SPRING = "org/springframework/test/context/junit/jupiter/";

  private final Hierarchy hierarchy;
  private final Excuses excuses;

  DisabledTests(Hierarchy hierarchy, Excuses excuses) {
    this.hierarchy = hierarchy;
    this.excuses = excuses;
  }

  List<String> in(ScannedClass type) {
    List<String> found = new ArrayList<>();
    String itself = "Class <" + type.facts().binaryName() + "> ";
    complaints(type.facts().annotations(), type)
        .forEach(text -> found.add(itself + text + " " + ImportedTest.line(type, 0)));
    Stream.concat(
            type.facts().methods().stream().map(method -> Member.of(type, method)),
            type.facts().fields().stream().map(field -> Member.of(type, field)))
        .forEach(member -> in(type, member, found));
    return found;
  }

  private void in(ScannedClass type, Member member, List<String> found) {
    String place = "Test " + ImportedTest.place(type, member) + " ";
    String line = " " + ImportedTest.line(type, member.line());
    complaints(member.annotations(), type).forEach(text -> found.add(place + text + line));
  }

  private List<String> complaints(List<AnnotationFacts> annotations, ScannedClass from) {
    List<String> found = new ArrayList<>();
    collect(annotations, from, new HashSet<>(), found);
    return found;
  }

  /** Also looks at the annotations of the project's own annotations. */
  private void collect(
      List<AnnotationFacts> annotations,
      ScannedClass from,
      Set<String> visited,
      List<String> found) {
    for (AnnotationFacts annotation : annotations) {
      if (!annotation.nested().isEmpty()) {
        collect(annotation.nested(), from, visited, found);
      } else if (isUnconditional(annotation) || isConditional(annotation.type())) {
        complain(annotation, found);
      } else if (visited.add(annotation.type())) {
        hierarchy
            .find(annotation.type(), from)
            .ifPresent(type -> collect(type.facts().annotations(), type, visited, found));
      }
    }
  }

  private void complain(AnnotationFacts annotation, List<String> found) {
    String reason = reason(annotation);
    excuses
        .complaint(reason, !isUnconditional(annotation))
        .ifPresent(
            complaint ->
                found.add(
                    "is disabled by <@"
                        + annotation.type().replace('/', '.')
                        + "> with the reason \""
                        + reason.replaceAll("\\p{Cntrl}", " ")
                        + "\"; "
                        + complaint));
  }

  private static boolean isUnconditional(AnnotationFacts annotation) {
    return ALWAYS.containsKey(annotation.type())
        || (annotation.type().equals(TESTNG) && annotation.value("enabled").equals("false"));
  }

  private static boolean isConditional(String type) {
    return Stream.of(JUPITER, SPRING)
        .flatMap(place -> Stream.of(place + "Enabled", place + "Disabled"))
        .anyMatch(type::startsWith);
  }

  private static String reason(AnnotationFacts annotation) {
    String type = annotation.type();
    if (type.startsWith(JUPITER)) {
      return annotation.value("disabledReason");
    }
    if (type.startsWith(SPRING)) {
      return annotation.value("reason");
    }
    return annotation.value(ALWAYS.getOrDefault(type, "description"));
  }
}
