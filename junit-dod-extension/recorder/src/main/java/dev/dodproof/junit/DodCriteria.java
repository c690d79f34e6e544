package dev.dodproof.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds several {@link DodCriterion}; the compiler writes it when the annotation is repeated. */
@Documented
@Inherited
@ExtendWith(EvidenceParameterResolver.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.TYPE})
public @interface DodCriteria {

  /**
   * Returns the repeated annotations.
   *
   * @return the criteria
   */
  DodCriterion[] value();
}
