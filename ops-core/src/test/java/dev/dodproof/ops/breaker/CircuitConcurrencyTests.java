package dev.dodproof.ops.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dodproof.ops.time.MovableTimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitConcurrencyTests {

  private static final int THREADS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final MovableTimeSource time = Breakers.time();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void admitsExactlyTheAllowedProbesWhenAllThreadsAskAtTheEdge(int allowed) throws Exception {
    for (int round = 0; round < 300; round++) {
      CircuitBreaker breaker = breaker(1, allowed);
      Breakers.fail(breaker, 1);
      time.advance(Duration.ofSeconds(60));

      List<Admission> answers = atOnce(breaker::tryAcquire);

      assertThat(answers)
          .as("round %s", round)
          .filteredOn(Permit.class::isInstance)
          .hasSize(allowed);
      assertThat(breaker.snapshot().generation()).isEqualTo(2);
    }
  }

  @Test
  void opensOnceWhenAllThreadsFailAtOnce() throws Exception {
    for (int round = 0; round < 300; round++) {
      CircuitBreaker breaker = breaker(THREADS, 1);
      List<Permit> permits = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        permits.add(Breakers.permit(breaker));
      }
      var next = permits.iterator();

      List<Boolean> counted =
          atOnce(
              () -> {
                Permit permit;
                synchronized (permits) {
                  permit = next.next();
                }
                return permit.failure();
              });

      assertThat(counted).as("no failure is lost").containsOnly(true);
      assertThat(breaker.state()).isEqualTo(CircuitState.OPEN);
      assertThat(breaker.snapshot().opened()).isEqualTo(1);
    }
  }

  @Test
  void countsOnePermitOnceWhenAllThreadsReportIt() throws Exception {
    for (int round = 0; round < 300; round++) {
      CircuitBreaker breaker = breaker(THREADS, 1);
      Permit permit = Breakers.permit(breaker);

      List<Boolean> counted = atOnce(permit::failure);

      assertThat(counted).containsOnlyOnce(true);
      assertThat(breaker.snapshot().failures()).isEqualTo(1);
    }
  }

  @Test
  void losesNoResultUnderLoad() throws Exception {
    CircuitBreaker breaker = breaker(Integer.MAX_VALUE, 1);
    atOnce(
        () -> {
          for (int i = 0; i < 2000; i++) {
            Breakers.permit(breaker).success();
          }
          return true;
        });

    assertThat(breaker.snapshot().successes()).isEqualTo(2000L * THREADS);
  }

  private CircuitBreaker breaker(int threshold, int permits) {
    return CircuitBreaker.builder("db")
        .failureThreshold(threshold)
        .halfOpenPermits(permits)
        .successesToClose(permits)
        .timeSource(time)
        .build();
  }

  private <T> List<T> atOnce(Callable<T> task) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(THREADS);
    List<Future<T>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      running.add(
          threads.submit(
              () -> {
                barrier.await();
                return task.call();
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> each : running) {
      results.add(each.get());
    }
    return results;
  }
}
