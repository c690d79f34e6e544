package dev.dodproof.ops.watchdog;

/**
 * What a heartbeat file says.
 *
 * @param name of the process, also the file's name
 * @param owner token of the heartbeat that wrote it
 * @param ended whether that heartbeat ended orderly
 * @param process who wrote it
 * @param tsEpochMs when it was written, by the wall clock
 * @param intervalMs how often it promised to write
 */
record BeatRecord(
    String name,
    String owner,
    boolean ended,
    ProcessIdentity process,
    long tsEpochMs,
    long intervalMs) {}
