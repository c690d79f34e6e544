package dev.dodproof.archrules.examples.unmarked;

/** Lies in a package without package-info. */
public final class WithoutPackageInfo {

  private WithoutPackageInfo() {}
}
