package dev.dodproof.maven;

import dev.dodproof.archrules.AllowedCode;
import dev.dodproof.archrules.AllowedHardPath;
import dev.dodproof.archrules.ResourceFolder;
import dev.dodproof.archrules.bytecode.AssertionLibraries;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rules whose violations a baseline can freeze. (What decommissioned packages may have, their
 * lock says.)
 *
 * @param code what they look at
 * @param allowedHardPaths what may stand against the rules about hard paths
 * @param allowedDropped what may stand against the rule about dropped exceptions
 * @param allowedUnbounded what may stand against the rule about files without bound
 * @param libraries what counts as an assertion
 * @param clock tells whether the reason of a disabled test is over
 */
record CodeRules(
    ModuleCode code,
    List<AllowedHardPath> allowedHardPaths,
    List<AllowedCode> allowedDropped,
    List<AllowedCode> allowedUnbounded,
    AssertionLibraries libraries,
    Clock clock) {

  /** Another rule is another line here. */
  Map<RuleId, Inspection> inspections() {
    AllowedHardPath[] paths = allowedHardPaths.toArray(AllowedHardPath[]::new);
    AllowedCode[] dropped = allowedDropped.toArray(AllowedCode[]::new);
    AllowedCode[] unbounded = allowedUnbounded.toArray(AllowedCode[]::new);
    Map<RuleId, Inspection> all = new EnumMap<>(RuleId.class);
    all.put(RuleId.HARD_PATHS_IN_CLASSES, () -> code.classes().hardPaths(paths));
    all.put(
        RuleId.HARD_PATHS_IN_RESOURCES, () -> code.inResources(folder -> folder.hardPaths(paths)));
    all.put(RuleId.ASSERTIONS, () -> code.testClasses().claimsWithoutAssertion(libraries));
    all.put(RuleId.BYPASSED_TESTS, () -> code.testClasses().bypassedTests(clock));
    all.put(RuleId.DROPPED_EXCEPTIONS, () -> code.classes().droppedExceptions(dropped));
    all.put(RuleId.UNBOUNDED_FILES, () -> code.classes().unboundedFiles(unbounded));
    all.put(RuleId.UNBOUNDED_LOGS, () -> code.inResources(ResourceFolder::unboundedLogs));
    return all;
  }
}
