package dev.dodproof.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link Evidence}. {@link DodCriterion} registers it, so that nobody else has to.
 */
final class EvidenceParameterResolver implements ParameterResolver {

  /** Not for a whole class: what is attached must belong to a test. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Evidence.class)
        && context.getTestMethod().isPresent();
  }

  @Override
  public Evidence resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new PublishedEvidence(context::publishReportEntry);
  }
}
