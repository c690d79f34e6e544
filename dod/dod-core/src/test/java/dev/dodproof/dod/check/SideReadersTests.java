package dev.dodproof.dod.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Reads several things at once. */
class SideReadersTests {

  @Test
  void whatIsReadAtOnceNeedNotWaitForTheOther() {
    CountDownLatch met = new CountDownLatch(2);
    try (SideReaders readers = new SideReaders()) {
      Supplier<Boolean> first = readers.start(() -> meets(met));
      Supplier<Boolean> second = readers.start(() -> meets(met));

      assertThat(first.get()).isTrue();
      assertThat(second.get()).isTrue();
    }
  }

  @Test
  void whatTheReadingThrowsIsThrownToWhoeverAsks() {
    IllegalStateException trouble = new IllegalStateException("no");
    StackOverflowError error = new StackOverflowError();
    try (SideReaders readers = new SideReaders()) {
      Supplier<String> failing =
          readers.start(
              () -> {
                throw trouble;
              });
      Supplier<String> overflowing =
          readers.start(
              () -> {
                throw error;
              });

      assertThatThrownBy(failing::get).isSameAs(trouble);
      assertThatThrownBy(overflowing::get).isSameAs(error);
    }
  }

  @Test
  void anInterruptThatATestLeftBehindChangesNothingAndStays() {
    Thread.currentThread().interrupt();
    try (SideReaders readers = new SideReaders()) {
      assertThat(readers.start(() -> "read").get()).isEqualTo("read");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void noReadingOutlivesThem() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    try (SideReaders readers = new SideReaders()) {
      readers.start(
          () -> {
            begun.countDown();
            interrupted.set(!meets(new CountDownLatch(2)));
            ended.countDown();
            return "nothing";
          });
      begun.await();
    }
    ended.await();

    assertThat(interrupted).isTrue();
  }

  private static boolean meets(CountDownLatch all) {
    all.countDown();
    try {
      all.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
