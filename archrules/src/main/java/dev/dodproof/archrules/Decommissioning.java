package dev.dodproof.archrules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The decision to decommission a package and everything below it.
 *
 * @param packageName for example {@code com.acme.legacy}
 * @param date of the decision
 * @param reason one line for whoever meets the package later; never blank
 * @param dependents binary names of classes outside that depended on the package when it was locked
 *     and may go on to; sorted
 */
public record Decommissioning(
    String packageName, LocalDate date, String reason, Set<String> dependents) {

  private static final String IDENTIFIER =
      "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+";

  private static final Pattern NAME = Pattern.compile(IDENTIFIER + "(?:\\." + IDENTIFIER + ")*+");

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if a name is no Java name, or the reason is blank, has more
   *     than 1,000 characters, a line break or blanks round it
   */
  public Decommissioning {
    requireName("package", packageName);
    Objects.requireNonNull(date, "date");
    Reasons.require("decommission " + packageName, reason);
    dependents.forEach(name -> requireName("dependent class", name));
    dependents = Collections.unmodifiableSortedSet(new TreeSet<>(dependents));
  }

  /**
   * Decides without exceptions: no class outside may depend on the package.
   *
   * @param packageName for example {@code com.acme.legacy}
   * @param date of the decision
   * @param reason one line, never blank
   */
  public Decommissioning(String packageName, LocalDate date, String reason) {
    this(packageName, date, reason, Set.of());
  }

  /** Tells whether a package is this one or lies below it. */
  boolean contains(String otherPackage) {
    return otherPackage.equals(packageName) || otherPackage.startsWith(packageName + ".");
  }

  /** Returns the folder of the package below a folder of sources, with {@code /}. */
  String folder() {
    return packageName.replace('.', '/');
  }

  private static void requireName(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("the " + what + " '" + name + "' is no Java name");
    }
  }
}
