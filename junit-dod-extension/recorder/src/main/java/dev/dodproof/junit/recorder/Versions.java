package dev.dodproof.junit.recorder;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import org.junit.platform.launcher.Launcher;

/** The versions of what made a record; {@code unknown} where a jar does not tell. */
final class Versions {

  private Versions() {}

  static String ofThisTool() {
    return of(Versions.class);
  }

  static String ofJunitPlatform() {
    return of(Launcher.class);
  }

  private static String of(Class<?> type) {
    return Optional.ofNullable(type.getPackage().getImplementationVersion())
        .or(
            () ->
                Optional.ofNullable(type.getModule().getDescriptor())
                    .flatMap(ModuleDescriptor::rawVersion))
        .orElse("unknown");
  }
}
