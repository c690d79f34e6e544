package dev.dodproof.dod.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.dod.attest.SignedStatement;
import dev.dodproof.dod.attest.Statement;
import dev.dodproof.dod.attest.StatementKind;
import dev.dodproof.dod.evidence.Outcome;
import dev.dodproof.dod.git.CommitRelation;
import dev.dodproof.dod.git.RepositoryState;
import dev.dodproof.dod.model.SourceLocation;
import dev.dodproof.dod.model.TestId;
import dev.dodproof.dod.seal.VerdictJson;
import dev.dodproof.dod.verdict.EarlierDocument.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluator on random evidence: taking some away never helps, and order never matters. */
class EvaluatorPropertiesTests {

  private static final int ROUNDS = 400;
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
  private static final List<String> CRITERIA =
      List.of("seal-creates", "seal-verifies", "parent", "child", "manual", "drill");

  private interface Removal {
    void from(Given given);
  }

  /** The same seed gives the same evidence, of which removals then take some away. */
  private static Given given(long seed) {
    Random random = new Random(seed);
    Given given = Given.complete();
    for (String id : List.of("manual", "drill")) {
      given.items.add(Given.item(id, List.of(), Given.criterion(id)));
      if (random.nextInt(4) > 0) {
        given.statements.add(statement(given, random, id));
      }
    }
    for (int test = random.nextInt(4); test > 0; test--) {
      TestId id = new TestId("a.RandomTests", "test" + test, "");
      given.test(id, CRITERIA.get(random.nextInt(CRITERIA.size())));
      if (random.nextInt(3) == 0) {
        given.ran(id, OUTCOMES.get(random.nextInt(OUTCOMES.size())));
      }
    }
    if (random.nextInt(3) == 0) {
      given.earlier.add(
          new EarlierDocument(
              Kind.VERDICT, SourceLocation.of("seal"), "then", Map.of("gone", "what is gone")));
      if (random.nextBoolean()) {
        given.statements.add(
            statement(given, StatementKind.WAIVE, "gone", "what is gone", CommitRelation.SAME));
      }
    }
    if (random.nextInt(6) == 0) {
      given.uncommitted.add("src/A.java");
    }
    return given;
  }

  private static SignedStatement statement(Given given, Random random, String id) {
    StatementKind kind = random.nextBoolean() ? StatementKind.ATTEST : StatementKind.WAIVE;
    CommitRelation relation =
        random.nextInt(5) == 0 ? CommitRelation.ANCESTOR : CommitRelation.SAME;
    return statement(given, kind, id, id, relation);
  }

  private static SignedStatement statement(
      Given given, StatementKind kind, String id, String text, CommitRelation relation) {
    Duration day = Duration.ofDays(1);
    return new SignedStatement(
        new Statement(
            kind,
            Given.PHASE,
            id,
            text,
            Given.COMMIT,
            "because",
            given.judgedAt.minus(day),
            given.judgedAt.plus(day)),
        SourceLocation.of(id + ".json"),
        "0".repeat(64),
        "SHA256:key",
        relation);
  }

  /** A stale statement is no evidence: only those that count are taken away. */
  private static List<Removal> removals(Given given) {
    List<Removal> removals = new ArrayList<>();
    for (TestId test : given.results.keySet().stream().sorted().toList()) {
      removals.add(g -> g.neverRan(test));
    }
    for (String action : List.of("started", "completed", "verified")) {
      removals.add(g -> g.removeEvent(action));
    }
    for (SignedStatement signed : given.statements) {
      if (signed.relation() == CommitRelation.SAME) {
        removals.add(g -> g.statements.remove(signed));
      }
    }
    removals.add(g -> g.records.clear());
    removals.add(g -> g.references.clear());
    removals.add(
        g -> g.otherRepository = Optional.of(new RepositoryState.Unknown("no repository")));
    removals.add(
        g ->
            g.prerequisites.replaceAll(
                p -> new Prerequisite(p.phaseId(), p.location(), Optional.of("no seal"))));
    removals.add(g -> g.otherFeed = Optional.of(new FeedState.Absent("feed")));
    return removals;
  }

  private static Set<String> closed(PhaseVerdict verdict) {
    return verdict.criteria().stream()
        .filter(result -> !result.isOpen())
        .map(result -> result.criterion().id())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_000, 300_000})
  void takingEvidenceAwayNeverImprovesAVerdict(long seeds) {
    int proven = 0;
    for (long seed = seeds; seed < seeds + ROUNDS; seed++) {
      Random random = new Random(-seed);
      List<Removal> removals = removals(given(seed));
      Collections.shuffle(removals, random);
      Given given = given(seed);
      PhaseVerdict before = given.judge();
      proven += before.verdict() == Verdict.PROVEN ? 1 : 0;
      for (Removal removal : removals) {
        removal.from(given);
        PhaseVerdict after = given.judge();

        assertThat(after.verdict()).as("seed %d", seed).isLessThanOrEqualTo(before.verdict());
        assertThat(closed(before)).as("seed %d", seed).containsAll(closed(after));
        before = after;
      }
    }
    assertThat(proven).as("verdicts that could get worse").isGreaterThan(ROUNDS / 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 70_000})
  void theSameEvidenceGivesTheSameBytesInWhateverOrderItIsFound(long seeds) {
    for (long seed = seeds; seed < seeds + ROUNDS; seed++) {
      Given given = given(seed);
      String once = VerdictJson.of(given.judge()).toString();
      Given again = given(seed);
      reorder(again, new Random(seed));

      assertThat(VerdictJson.of(again.judge()).toString()).as("seed %d", seed).isEqualTo(once);
    }
  }

  private static void reorder(Given given, Random random) {
    Collections.shuffle(given.tests, random);
    shuffle(given.results, random);
    shuffle(given.claims, random);
    shuffle(given.started, random);
  }

  private static <T> void shuffle(Map<TestId, T> map, Random random) {
    List<Map.Entry<TestId, T>> entries = new ArrayList<>(map.entrySet());
    Collections.shuffle(entries, random);
    Map<TestId, T> shuffled = new LinkedHashMap<>();
    entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
    map.clear();
    map.putAll(shuffled);
  }

  /** The generator must reach what it is about. */
  @Test
  void randomEvidenceReachesEveryStanding() {
    Set<Standing> reached =
        LongStream.range(0, 200)
            .boxed()
            .flatMap(seed -> given(seed).judge().criteria().stream())
            .map(CriterionResult::standing)
            .collect(Collectors.toSet());

    assertThat(reached).containsExactlyInAnyOrder(Standing.values());
  }
}
