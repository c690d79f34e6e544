package com.example.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.dodproof.archrules.HardPathRules;
import dev.dodproof.junit.DodCriterion;
import dev.dodproof.ops.time.MovableTimeSource;
import dev.dodproof.ops.watchdog.Heartbeat;
import dev.dodproof.ops.watchdog.HealthStatus;
import dev.dodproof.ops.watchdog.Watchdog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsTests {

  @TempDir private Path folder;

  @Test
  @DodCriterion("timeline-loss")
  void anOrderIsAcceptedAlthoughAFolderStandsWhereTheFeedShouldBe() throws Exception {
    Path feed = Files.createDirectory(folder.resolve("feed.jsonl"));
    Desk desk = new Desk(feed);

    assertTrue(desk.orders.accept("A-1", 990).length > 0);
  }

  @Test
  @DodCriterion("worker-health")
  void aWorkerThatStoppedBeatingIsNotHealthy() {
    MovableTimeSource time = new MovableTimeSource(Instant.parse("2026-11-23T12:00:00Z"));
    try (Heartbeat worker = Heartbeat.start(folder, "worker", Duration.ofSeconds(5), time)) {
      Watchdog watchdog = Watchdog.using(time).staleAfter(Duration.ofSeconds(10));
      assertEquals(HealthStatus.HEALTHY, watchdog.check(folder).overall());

      time.advance(Duration.ofSeconds(11));

      assertEquals(HealthStatus.UNHEALTHY, watchdog.check(folder).overall());
    }
  }

  @Test
  @DodCriterion("No hard paths")
  void noClassOfTheApplicationNamesAPathOfAMachine() {
    HardPathRules.NO_CLASSES_SHOULD_CONTAIN_HARD_PATHS.check(
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("com.example.ops"));
  }
}
