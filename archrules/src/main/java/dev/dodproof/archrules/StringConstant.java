package dev.dodproof.archrules;

/**
 * One string that a class file carries.
 *
 * @param origin the member or annotation that carries it, for humans: {@code Method <a.B.c()>}
 * @param line the line in the source file, from 1; 0 where class files keep none
 * @param text the string; a character U+0001 stands for an argument of a concatenation
 * @param route whether it is the value of an annotation whose values are routes of a web service
 */
record StringConstant(String origin, int line, String text, boolean route) {}
