package dev.dodproof.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Fetches what Maven injects. */
final class Injected {

  private Injected() {}

  static <T> T of(@Nullable T value, String name) throws MojoExecutionException {
    if (value == null) {
      throw new MojoExecutionException("Maven did not inject '" + name + "'");
    }
    return value;
  }
}
