package dev.dodproof.dod.inventory;

import dev.dodproof.dod.model.Claim;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import java.util.List;
import java.util.Optional;

/**
 * A test that claims criteria, as its class file declares it.
 *
 * @param id which test; the method name is {@code *} for a claim of a class that has no test
 * @param module path of the module relative to the root, {@code .} for the root itself
 * @param location where the method stands, as well as the class file tells
 * @param claims the criteria it claims, not empty
 * @param cannotRun why the test platform will never run it, if so ("it is private")
 * @param reachesAssertion whether its code can reach an assertion; a test that cannot proves
 *     nothing
 */
public record DeclaredTest(
    TestId id,
    String module,
    SourceLocation location,
    List<Claim> claims,
    Optional<String> cannotRun,
    boolean reachesAssertion) {

  /** Copies the list. */
  public DeclaredTest {
    claims = List.copyOf(claims);
  }
}
