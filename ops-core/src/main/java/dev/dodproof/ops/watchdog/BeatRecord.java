package dev.dodproof.ops.watchdog;

import org.jspecify.annotations.Nullable;

/**
 * What a heartbeat file says.
 *
 * @param name of the process, also the file's name
 * @param owner token of the heartbeat that wrote it
 * @param ended whether that heartbeat ended orderly
 * @param process who wrote it
 * @param tsEpochMs when it was written, by the wall clock
 * @param monotonicMs when it was written, by the ticker that all processes of one boot share; null
 *     where there is none
 * @param intervalMs how often it promised to write
 * @param progressEpochMs when the work behind it last made progress, by the wall clock; null if the
 *     beats come from the work itself
 */
record BeatRecord(
    String name,
    String owner,
    boolean ended,
    ProcessIdentity process,
    long tsEpochMs,
    @Nullable Long monotonicMs,
    long intervalMs,
    @Nullable Long progressEpochMs) {}
