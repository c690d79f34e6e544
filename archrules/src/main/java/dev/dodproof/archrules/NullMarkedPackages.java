package dev.dodproof.archrules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;

/** Finds packages whose {@code package-info} is missing or not {@code @NullMarked}. */
final class NullMarkedPackages implements Inspection {

  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  @Override
  public List<String> inspect(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getPackageName)
        .distinct()
        .sorted()
        .filter(name -> !isNullMarked(classes, name))
        .map(
            name ->
                "Package <"
                    + name
                    + "> has no package-info with @NullMarked; expected one; write it, with the job"
                    + " of the package and its audience")
        .toList();
  }

  private static boolean isNullMarked(JavaClasses classes, String packageName) {
    String packageInfo = packageName + ".package-info";
    return classes.contain(packageInfo) && classes.get(packageInfo).isAnnotatedWith(NULL_MARKED);
  }
}
