package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Known violations of rules in existing code, tolerated for a reason and until a day, in a text
 * file that only shrinks (format {@code docs/formats/rule-baseline-v1.md}).
 *
 * <p>Checking never writes. Freezing is an explicit act, once for each rule; what is mended has to
 * leave the file by {@link #shrink}. Fails closed: a baseline that is missing, damaged, edited or
 * expired tolerates nothing. Line numbers may change, nothing else of a violation.
 *
 * <p>Immutable and safe for use by several threads, but two processes must not write at once. The
 * methods that take texts need no ArchUnit on the class path.
 */
public final class Baseline {

  private final Path file;
  private final Clock clock;

  private Baseline(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * Names a baseline, which is read anew each time it is used.
   *
   * @param file usually {@code dod/rules.baseline}
   * @param clock tells today, in its time zone
   * @return the baseline
   */
  public static Baseline at(Path file, Clock clock) {
    return new Baseline(file, clock);
  }

  /**
   * Returns a rule that tolerates what is frozen of another one, and fails on everything else: new
   * violations, frozen ones that are no longer there, and a baseline without an entry for it.
   *
   * @param rule any rule of ArchUnit
   * @return the rule, for {@code @ArchTest} or {@code check(classes)}
   */
  public ArchRule applyTo(ArchRule rule) {
    return FrozenArchRule.of(this, rule);
  }

  /**
   * Subtracts what is frozen from the violations of a rule. Never throws for what is in the file: a
   * baseline that cannot be used is a violation.
   *
   * @param rule the rule's description without its reason
   * @param violations what the rule found
   * @return the violations that are left, and the complaints about the baseline
   */
  public List<String> remaining(String rule, List<String> violations) {
    try {
      Optional<FrozenRule> found = find(frozen(), rule);
      if (found.isEmpty()) {
        return complaint(
            file + " freezes nothing of the rule '" + rule + "'; check the rule without it",
            violations);
      }
      FrozenRule frozen = found.get();
      if (LocalDate.now(clock).isAfter(frozen.expires())) {
        return complaint(
            file
                + " tolerated violations of the rule '"
                + rule
                + "' until "
                + frozen.expires()
                + "; mend them",
            violations);
      }
      List<String> left = new ArrayList<>(FrozenRules.notFrozen(violations, frozen.violations()));
      FrozenRules.notNeeded(frozen.violations(), violations)
          .forEach(mended -> left.add(noLongerNeeded(mended)));
      return left;
    } catch (BaselineException unusable) {
      return complaint(unusable.sentence(), violations);
    }
  }

  private static List<String> complaint(String sentence, List<String> violations) {
    List<String> all = new ArrayList<>(violations);
    all.add(0, sentence);
    return all;
  }

  private String noLongerNeeded(String mended) {
    return file + " freezes what is no longer there, so shrink it: " + mended;
  }

  /**
   * Returns what is frozen, for reports.
   *
   * @return the frozen rules, sorted
   * @throws BaselineException if the file is missing, damaged, edited or of an unknown version
   */
  public List<FrozenRule> frozen() throws BaselineException {
    return read(file);
  }

  /**
   * Reads what a baseline freezes, whether or not its last days are over.
   *
   * @param file usually {@code dod/rules.baseline}
   * @return the frozen rules, sorted
   * @throws BaselineException as by {@link #frozen}
   */
  public static List<FrozenRule> read(Path file) throws BaselineException {
    return BaselineFile.read(file);
  }

  /**
   * Finds entries for rules that nobody checks, because they were renamed or removed.
   *
   * @param rules the descriptions, without their reasons, of all rules that are checked
   * @return one complaint for each such entry
   * @throws BaselineException as by {@link #frozen}
   */
  public List<String> complaintsAboutOtherRules(Collection<String> rules) throws BaselineException {
    return frozen().stream()
        .map(FrozenRule::rule)
        .filter(rule -> !rules.contains(rule))
        .map(rule -> file + " freezes the unknown rule '" + rule + "'; shrink it to nothing")
        .toList();
  }

  /**
   * Freezes the violations that a rule has now. To be called by a person's explicit act, never by a
   * test.
   *
   * @param rule any rule of ArchUnit
   * @param classes what it is checked against, not empty
   * @param reason why they may stand for now, one line
   * @param expires the last day on which they may
   * @throws BaselineException as by {@link #freeze(String, List, String, LocalDate)}, and if no
   *     class was imported or one cannot be read
   */
  public void freeze(ArchRule rule, JavaClasses classes, String reason, LocalDate expires)
      throws BaselineException {
    freeze(FrozenArchRule.name(rule), FrozenArchRule.violations(rule, classes), reason, expires);
  }

  /**
   * Freezes the given violations of a rule. The file is created if it is not there.
   *
   * @param rule the rule's description without its reason
   * @param violations what the rule found, not empty
   * @param reason why they may stand for now, one line
   * @param expires the last day on which they may, today or later
   * @throws BaselineException if the rule is frozen already, there is nothing to freeze, a part
   *     cannot be written, or the file cannot be used
   */
  public void freeze(String rule, List<String> violations, String reason, LocalDate expires)
      throws BaselineException {
    List<FrozenRule> rules = LockFile.isAbsent(file) ? List.of() : frozen();
    if (find(rules, rule).isPresent()) {
      throw new BaselineException(
          "the rule '" + rule + "' is frozen already in " + file + ", which only shrinks");
    }
    if (LocalDate.now(clock).isAfter(expires)) {
      throw new BaselineException("nothing can be frozen until " + expires + ", which is over");
    }
    if (violations.isEmpty()) {
      throw new BaselineException("the rule '" + rule + "' has no violation to freeze");
    }
    try {
      List<String> identities = violations.stream().map(ViolationIdentity::of).toList();
      BaselineFile.replace(file, FrozenRules.with(rules, rule, reason, expires, identities));
    } catch (IllegalArgumentException wrong) {
      throw new BaselineException(String.valueOf(wrong.getMessage()), wrong);
    }
  }

  /**
   * Removes the frozen violations that a rule no longer has.
   *
   * @param rule any rule of ArchUnit
   * @param classes what it is checked against, not empty
   * @throws BaselineException as by {@link #shrink(String, List)}, and if no class was imported or
   *     one cannot be read
   */
  public void shrink(ArchRule rule, JavaClasses classes) throws BaselineException {
    shrink(FrozenArchRule.name(rule), FrozenArchRule.violations(rule, classes));
  }

  /**
   * Removes the frozen violations that are not among the given ones; never adds one.
   *
   * @param rule the rule's description without its reason
   * @param violations what the rule found
   * @throws BaselineException if nothing of the rule is frozen, or the file cannot be used
   */
  public void shrink(String rule, List<String> violations) throws BaselineException {
    List<FrozenRule> rules = frozen();
    FrozenRule old =
        find(rules, rule)
            .orElseThrow(
                () -> new BaselineException(file + " freezes nothing of the rule '" + rule + "'"));
    List<String> needed =
        FrozenRules.notFrozen(
            old.violations(), FrozenRules.notNeeded(old.violations(), violations));
    BaselineFile.replace(file, FrozenRules.with(rules, rule, old.reason(), old.expires(), needed));
  }

  private static Optional<FrozenRule> find(List<FrozenRule> rules, String rule) {
    return rules.stream().filter(frozen -> frozen.rule().equals(rule)).findFirst();
  }
}
