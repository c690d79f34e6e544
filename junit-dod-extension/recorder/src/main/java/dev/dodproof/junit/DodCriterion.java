package dev.dodproof.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the criterion of a Definition of Done that a test proves.
 *
 * <p>On a method or field it speaks for that test with all its invocations; on a class for every
 * test of the class, of its {@code @Nested} classes and of its subclasses; on an annotation for
 * whatever carries that annotation. It may be repeated.
 *
 * <pre>{@code
 * @Test
 * @DodCriterion("Seal atomic key")
 * void exactlyOneOfManyProcessesCreatesTheKey() { … }
 * }</pre>
 *
 * <p>A Jupiter test that carries it may have a parameter of type {@link Evidence}. Other engines
 * pass the extension over, and need not have Jupiter on their class path.
 *
 * <p>The text must match exactly one criterion: by its id, by its whole text, or by words that
 * appear in it in order. A text that matches none or several proves nothing and is reported.
 */
@Documented
@Inherited
@Repeatable(DodCriteria.class)
@ExtendWith(EvidenceParameterResolver.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE})
public @interface DodCriterion {

  /**
   * Names the criterion.
   *
   * @return an id, the text, or words of it in order
   */
  String value();

  /**
   * Names the phase whose document has the criterion.
   *
   * @return the phase; empty means the one of the nearest {@link DodPhase}, or any document
   */
  String phase() default "";
}
