package dev.dodproof.archrules;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the code of a project lies.
 *
 * @param sources every folder of sources and resources in which top packages lie
 * @param classes every folder of compiled classes; none to leave members out when a package is
 *     locked
 */
public record CodeFolders(List<Path> sources, List<Path> classes) {

  /** Copies the lists. */
  public CodeFolders {
    sources = List.copyOf(sources);
    classes = List.copyOf(classes);
  }
}
