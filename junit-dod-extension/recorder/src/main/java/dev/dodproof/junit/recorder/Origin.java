package dev.dodproof.junit.recorder;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * The method or field from which an engine made a test.
 *
 * @param type the class the test runs in
 * @param element the method or field; null if the engine names one that reflection does not find
 * @param member its name
 */
record Origin(Class<?> type, @Nullable AnnotatedElement element, String member) {

  /** ArchUnit's own, or one that was relocated into another package. */
  private static final String FIELD_SOURCE = "com.tngtech.archunit.junit.engine_api.FieldSource";

  /** Returns the origin, or null for a source that is neither method nor field. */
  static @Nullable Origin of(TestSource source) throws ReflectiveOperationException {
    if (source instanceof MethodSource method) {
      return ofMethod(method);
    }
    return source.getClass().getName().endsWith(FIELD_SOURCE) ? ofField(source) : null;
  }

  /** Returns the type names of the parameters, joined by comma. */
  String params() {
    return element instanceof Method method && method.getParameterCount() > 0
        ? Arrays.stream(method.getParameterTypes())
            .map(Class::getTypeName)
            .collect(Collectors.joining(","))
        : "";
  }

  private static @Nullable Origin ofMethod(MethodSource source) {
    try {
      return new Origin(source.getJavaClass(), method(source), source.getMethodName());
    } catch (JUnitException e) {
      // Engines for other languages name classes that do not exist: nothing carries an annotation.
      return null;
    }
  }

  private static @Nullable Method method(MethodSource source) {
    try {
      return source.getJavaMethod();
    } catch (JUnitException e) {
      // Nor need the method exist; its class still speaks for it.
      return null;
    }
  }

  private static Origin ofField(TestSource source) throws ReflectiveOperationException {
    Class<?> type = (Class<?>) source.getClass().getMethod("getJavaClass").invoke(source);
    String name = (String) source.getClass().getMethod("getFieldName").invoke(source);
    return new Origin(type, field(type, name), name);
  }

  private static @Nullable AnnotatedElement field(Class<?> type, String name) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }
}
