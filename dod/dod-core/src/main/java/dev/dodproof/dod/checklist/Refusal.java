package dev.dodproof.dod.checklist;

/**
 * Why a document is not read at all.
 *
 * @param line line from 1, or 0 for the file as a whole
 * @param found what was found
 * @param expected what should have been found
 * @param remedy what to do
 */
record Refusal(int line, String found, String expected, String remedy) {}
