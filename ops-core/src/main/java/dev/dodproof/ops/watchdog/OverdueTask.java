package dev.dodproof.ops.watchdog;

import java.time.Duration;

/**
 * A task that is not done though its deadline is over.
 *
 * @param task its name
 * @param thread name of the thread that began it
 * @param state of that thread
 * @param overdueBy time since the deadline
 * @param stack where the thread is: its frames, innermost first, separated by line feeds
 */
public record OverdueTask(
    String task, String thread, Thread.State state, Duration overdueBy, String stack) {}
