package dev.dodproof.dod.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds pages of the documentation at or above the folder of the build. */
public final class GuideFiles {

  private GuideFiles() {}

  public static Path find(String path) {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .takeWhile(each -> each != null)
        .map(each -> each.resolve(path))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + path + " at or above here"));
  }
}
