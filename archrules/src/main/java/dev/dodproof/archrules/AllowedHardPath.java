package dev.dodproof.archrules;

import java.util.Objects;

/**
 * An exception to the rule of no hard paths, with its reason.
 *
 * <p>Immutable. An exception whose class is checked and has no such string (any more) is itself a
 * violation, so that the list only shrinks.
 *
 * @param place a class by its binary name (its nested classes are meant too), a package and all
 *     below it by {@code name..}, or a resource by its path below the folder, with {@code /}
 * @param text the whole string, exactly as the violation prints it
 * @param reason why this string may stand, for whoever reads the list; never blank
 */
public record AllowedHardPath(String place, String text, String reason) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the place or the reason is blank
   */
  public AllowedHardPath {
    Objects.requireNonNull(text, "text");
    if (place.isBlank()) {
      throw new IllegalArgumentException(
          "an allowed hard path needs a place: a class, a package.. or a resource");
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException(
          "the hard path allowed in " + place + " needs a reason, found a blank one");
    }
  }

  boolean covers(HardPath path) {
    return isAbout(path.owner()) && text.equals(path.text());
  }

  boolean isAbout(String owner) {
    if (place.endsWith("..")) {
      String packageName = place.substring(0, place.length() - 2);
      return owner.startsWith(packageName + ".");
    }
    return owner.equals(place) || owner.startsWith(place + "$");
  }
}
