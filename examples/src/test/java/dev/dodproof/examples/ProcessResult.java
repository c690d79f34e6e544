package dev.dodproof.examples;

/** How a process ended. */
record ProcessResult(int exitCode, String out, String err) {}
