package dev.dodproof.archrules;

import static dev.dodproof.archrules.SilentFailureRules.NO_CLASSES_SHOULD_DROP_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilentFailureRulesTests {

  private static final String WRONG =
      """
      class Wrong {
        void empty() {
          try { act(); }
          catch (IOException e) { /* nothing */ }
        }
        void several() {
          try { act(); }
          catch (IOException | IllegalStateException e) {}
        }
        void leaves() {
          try { act(); }
          catch (IOException e) { return; }
          System.gc();
        }
        int tries() {
          while (true) {
            try { return parse(); }
            catch (IOException e) { continue; }
          }
        }
        int parse() throws IOException {
          try { return System.in.read(); }
          catch (RuntimeException e) { return -1; }
        }
        boolean anything() {
          try { act(); return true; }
          catch (Throwable e) { return false; }
        }
        Runnable lambda() {
          return () -> {
            try { act(); }
            catch (IOException e) {}
          };
        }
        Object anonymous() {
          return new Object() {
            @Override public String toString() {
              try { act(); }
              catch (IOException e) {}
              return "";
            }
          };
        }
        void beforeFinally() {
          try { act(); }
          catch (IOException e) {}
          finally {
            System.gc();
          }
        }
        @SuppressWarnings("finally")
        int byFinally() {
          try { act(); }
          catch (IOException e) { throw new IllegalStateException(e); }
          finally { return 1; }
        }
        void inside() {
          try { act(); }
          catch (IOException first) {
            try { act(); }
            catch (IOException second) {}
            System.err.println(first);
          }
        }
        void resource() {
          try (InputStream in = System.in) { act(); }
          catch (IOException e) {}
        }
        boolean defaults() {
          try { if (failures > 0) { act(); return true; } }
          catch (Exception e) {}
          return false;
        }
        int keepsAVariable(int value) {
          try { act(); }
          catch (IOException e) {}
          return value;
        }
        void probesAndMore() {
          try { Class.forName("a.B").getMethod("c").invoke(null); }
          catch (ReflectiveOperationException e) {}
        }
        int failures;
        void act() throws IOException { throw new IOException("no"); }
      }
      """;

  private static final String CLEAN =
      """
      class Clean {
        enum Colour { RED, GREEN }
        record Box(Object content) {}
        int failures;
        IOException last;
        void rethrows() {
          try { act(); } catch (IOException e) { throw new IllegalStateException(e); }
        }
        void rethrowsWithoutCause() {
          try { act(); } catch (IOException e) { throw new IllegalStateException("no"); }
        }
        void logs() {
          try { act(); } catch (IOException e) { System.err.println("failed"); }
        }
        void counts() {
          try { act(); } catch (IOException e) { failures++; }
        }
        void keeps() {
          try { act(); } catch (IOException e) { last = e; }
        }
        boolean flags() {
          boolean failed = false;
          try { act(); } catch (IOException e) { failed = true; }
          return failed;
        }
        int parses(String text) {
          try { return Integer.parseInt(text); } catch (NumberFormatException e) { return -1; }
        }
        boolean isNumber(String text) {
          try { if (Integer.parseInt(text) > 0) { return true; } } catch (NumberFormatException e) {}
          return false;
        }
        Class<?> probes() {
          Class<?> found = Clean.class;
          try { found = Class.forName("a.B"); } catch (ClassNotFoundException e) {}
          try { found.getField("c"); } catch (NoSuchFieldException e) {}
          try { found.getMethod("c"); } catch (NoSuchMethodException e) {}
          return found;
        }
        String askedElsewhere() {
          try { act(); return "ok"; } catch (Exception e) { return other(); }
        }
        void interrupts() {
          try { Thread.sleep(1); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
        }
        Exception retries() {
          Exception thrown = null;
          for (int i = 0; i < 3; i++) {
            try { act(); return null; } catch (IOException e) { thrown = e; }
          }
          return thrown;
        }
        void finishes() throws IOException {
          try { act(); } finally { failures = 0; }
        }
        void locks() throws IOException {
          synchronized (this) { act(); }
        }
        void resources() throws IOException {
          try (InputStream in = System.in; InputStream other = System.in) { act(); }
        }
        void resourcesAndFinally() throws IOException {
          try (InputStream in = System.in) { act(); } finally { failures = 0; }
        }
        String switches(Colour colour, String text) {
          switch (text) { case "a": return "A"; default: break; }
          return switch (colour) { case RED -> "r"; case GREEN -> "g"; };
        }
        String matches(Object value) {
          return value instanceof Box box && box.content() instanceof String s ? s : "";
        }
        Supplier<String> references() {
          return () -> { assert failures == 0; return String.valueOf(last); };
        }
        String other() { return ""; }
        void act() throws IOException { throw new IOException("no"); }
      }
      """;

  @TempDir Path folder;

  @Test
  void listsEveryDroppedExceptionAndNoOther() throws IOException {
    assertThat(violations(WRONG))
        .containsExactlyInAnyOrder(
            drops("Wrong.empty()", "java.io.IOException", 4),
            drops("Wrong.several()", "java.io.IOException | java.lang.IllegalStateException", 8),
            drops("Wrong.leaves()", "java.io.IOException", 12),
            drops("Wrong.tries()", "java.io.IOException", 18),
            answers("Wrong.parse()", "java.lang.RuntimeException", 23),
            answers("Wrong.anything()", "java.lang.Throwable", 27),
            drops("Wrong.lambda$lambda$0()", "java.io.IOException", 32),
            drops("Wrong$1.toString()", "java.io.IOException", 39),
            drops("Wrong.beforeFinally()", "java.io.IOException", 46),
            answers("Wrong.byFinally()", "whatever is thrown", 55),
            drops("Wrong.inside()", "java.io.IOException", 61),
            drops("Wrong.resource()", "java.io.IOException", 67),
            drops("Wrong.defaults()", "java.lang.Exception", 71),
            drops("Wrong.keepsAVariable(int)", "java.io.IOException", 76),
            drops("Wrong.probesAndMore()", "java.lang.ReflectiveOperationException", 81));
  }

  @Test
  void acceptsWhatCompilersMakeAndEveryWayToHandleAnException() throws IOException {
    assertThat(violations(CLEAN)).isEmpty();
  }

  @Test
  void allowsWhatIsNamedWithAReasonAlsoInLambdas() throws IOException {
    var rule =
        SilentFailureRules.noClassesShouldDropExceptionsExcept(
            allowed("empty", "java.io.IOException"), allowed("lambda", "java.io.IOException"));

    assertThat(TestClasses.violations(rule, Compiled.from(folder, WRONG)))
        .hasSize(13)
        .noneMatch(text -> text.contains("empty()") || text.contains("lambda"));
  }

  @Test
  void reportsAnExceptionThatIsNotNeeded() throws IOException {
    var rule =
        SilentFailureRules.noClassesShouldDropExceptionsExcept(
            new AllowedCode("com.acme.Clean", "keeps", "java.io.IOException", "was needed once"),
            new AllowedCode("com.acme.Absent", "m", "java.io.IOException", "other module"));

    assertThat(TestClasses.violations(rule, Compiled.from(folder, CLEAN)))
        .containsExactly(
            "<java.io.IOException> is allowed in <com.acme.Clean.keeps> and is not there; remove"
                + " the exception, or name it as the violation prints it");
  }

  @Test
  void refusesExceptionsWithoutPlaceOrReason() {
    assertThatThrownBy(() -> new AllowedCode("a.B", "m", "x", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("what is allowed in a.B.m needs a reason, found a blank one");
    assertThatThrownBy(() -> new AllowedCode("", "m", "x", "reason"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void failureTellsTheRuleItsReasonAndThePlace() throws IOException {
    JavaClasses classes = Compiled.from(folder, WRONG);

    assertThatThrownBy(() -> NO_CLASSES_SHOULD_DROP_EXCEPTIONS.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no classes should drop exceptions, because a failure that leaves no")
        .hasMessageContaining("(Wrong.java:4)");
  }

  private List<String> violations(String source) throws IOException {
    return TestClasses.violations(NO_CLASSES_SHOULD_DROP_EXCEPTIONS, Compiled.from(folder, source));
  }

  private static AllowedCode allowed(String method, String what) {
    return new AllowedCode("com.acme.Wrong", method, what, "the example shows the exception");
  }

  private static String drops(String method, String what, int line) {
    return String.format("Method <com.acme.%s> drops <%s> in (Wrong.java:%d)", method, what, line);
  }

  private static String answers(String method, String what, int line) {
    return String.format(
        "Method <com.acme.%s> answers <%s> with a constant in (Wrong.java:%d)", method, what, line);
  }
}
