package dev.dodproof.dod.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.junit.DodCriterion;
import dev.dodproof.junit.DodPhase;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the scan says must be what the test platform itself finds by loading the classes. */
final class JupiterAgreementTests {

  @TempDir private Path folder;

  @Test
  void theScanDeclaresExactlyWhatJupiterDiscoversWithTheSameClaims() throws Exception {
    FixtureProject project = fixture(new FixtureProject(folder)).compile();

    Map<TestId, Set<Claim>> scanned = new TreeMap<>();
    project.scan().tests().stream()
        .filter(test -> test.cannotRun().isEmpty())
        .forEach(test -> scanned.put(test.id(), Set.copyOf(test.claims())));

    assertThat(scanned).hasSize(19).isEqualTo(discovered(project));
  }

  private static FixtureProject fixture(FixtureProject project) {
    return project
        .test("@dev.dodproof.junit.DodPhase(\"PACKAGE\") package a;")
        .test(
            """
            package a; @Retention(RetentionPolicy.RUNTIME) @Test @DodCriterion("proof")
            @DodPhase("PROOF") @interface Proof {}
            """)
        .test(
            """
            package a; @Retention(RetentionPolicy.RUNTIME) @DodCriterion("all")
            @Repeatable(Marks.class) @interface Mark {}
            """)
        .test("package a; @Retention(RetentionPolicy.RUNTIME) @interface Marks { Mark[] value(); }")
        .test(
            """
            package a; @DodCriterion("contract") @DodPhase("CONTRACT") interface Contract<E> {
              @Test @DodCriterion("default") default void viaDefault() {}
              @Test @DodCriterion("generic") default void generic(E e) {}
              @Test @DodCriterion("fixed") static void fixed() {}
            }
            """)
        .test(
            """
            package a; @DodCriterion("base") abstract class Base implements Contract<TestInfo> {
              @Test @DodCriterion("own") public void own() {}
              @Test @DodCriterion("own") void packagePrivate() {}
              @Test @DodCriterion("own") protected void protectedTest() {}
              @Test @DodCriterion("own") void overridden() {}
              @Test private void hidden() {}
              @Test static void fixed() {}
              @Nested class Inner {
                @Test @DodPhase("INNER") void inner(TestInfo info, int[][] numbers) {}
                @Nested class Deep { @Proof void deep() {} }
                class NotNested { @Test void no() {} }
                @Nested abstract class Half { @Test void half() {} }
                @Nested class Whole extends Half {}
              }
            }
            """)
        .test("package a; public class First extends Base { @Override void overridden() {} }")
        .test(
            """
            package a; @DodPhase("SECOND") class Second extends First {
              @Override @Test @DodCriterion(value = "again", phase = "OWN") void overridden() {}
              @Override public void generic(TestInfo e) {}
              @RepeatedTest(3) @Mark @Mark void repeated() {}
              @TestFactory Stream<DynamicTest> factory() { return Stream.of(); }
              @TestFactory void noFactory() {}
              @org.junit.jupiter.params.ParameterizedTest void template(String s, Map.Entry<?, ?> e) {}
              static class Beside { @Test void beside() {} }
              private static class Hidden { @Test void no() {} }
              @Test int number() { return 1; }
            }
            """
                .replace("Stream<", "java.util.stream.Stream<")
                .replace("Stream.of", "java.util.stream.Stream.of"))
        .test("package a; @Nested class Top { @Test @DodCriterion(\"top\") void top() {} }")
        .test("package a; @DodCriterion(\"record\") record Values(int i) { @Test void r() {} }");
  }

  private static Map<TestId, Set<Claim>> discovered(FixtureProject project) throws IOException {
    URL[] urls = project.outputs().stream().map(JupiterAgreementTests::url).toArray(URL[]::new);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls, before)) {
      thread.setContextClassLoader(loader);
      Map<TestId, Set<Claim>> found = new TreeMap<>();
      methods(project).forEach(source -> add(source, found));
      return found;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<MethodSource> methods(FixtureProject project) {
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build());
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClasspathRoots(Set.copyOf(project.outputs())))
            .build();
    TestPlan plan = launcher.discover(request);
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .map(TestIdentifier::getSource)
        .flatMap(source -> source.stream())
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .toList();
  }

  private static void add(MethodSource source, Map<TestId, Set<Claim>> found) {
    Class<?> type = source.getJavaClass();
    Method method = source.getJavaMethod();
    String types =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getTypeName)
            .collect(Collectors.joining(","));
    Set<Claim> claims = claims(type, method);
    if (!claims.isEmpty()) {
      found.put(new TestId(type.getName(), method.getName(), types), claims);
    }
  }

  private static Set<Claim> claims(Class<?> type, Method method) {
    List<AnnotatedElement> places =
        Stream.<AnnotatedElement>concat(
                Stream.of(method),
                Stream.<Class<?>>iterate(type, each -> each != null, Class::getEnclosingClass))
            .toList();
    String phase =
        Stream.<AnnotatedElement>concat(places.stream(), Stream.of(type.getPackage()))
            .flatMap(place -> AnnotationSupport.findAnnotation(place, DodPhase.class).stream())
            .map(DodPhase::value)
            .findFirst()
            .orElse("");
    return places.stream()
        .flatMap(
            place ->
                AnnotationSupport.findRepeatableAnnotations(place, DodCriterion.class).stream())
        .map(each -> new Claim(each.phase().isEmpty() ? phase : each.phase(), each.value()))
        .collect(Collectors.toSet());
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
