package dev.dodproof.ops.breaker;

/** The numbers of the marked calls (failed, or slow) among the last so many; not thread-safe. */
final class CallLog {

  private final long[] numbers;
  private int oldest;
  private int size;

  CallLog(int calls) {
    numbers = new long[calls];
  }

  /** Marks a call, whose number is higher than any before. */
  void add(long number) {
    size(number + 1);
    numbers[(oldest + size) % numbers.length] = number;
    size++;
  }

  /** How many are marked among the last calls, when so many were made in all. */
  int size(long calls) {
    while (size > 0 && numbers[oldest] < calls - numbers.length) {
      oldest = (oldest + 1) % numbers.length;
      size--;
    }
    return size;
  }
}
