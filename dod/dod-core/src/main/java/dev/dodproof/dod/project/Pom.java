package dev.dodproof.dod.project;

import java.util.List;

/**
 * What the layout needs of a POM.
 *
 * @param modules {@code <modules>} or, from Maven 4 on, {@code <subprojects>}
 * @param profileModules the same of all profiles
 * @param parentPath where the parent is looked for, relative to the POM's folder; {@code ""} for
 *     none
 * @param folders the folders it names; {@code ""} for what it does not name
 */
record Pom(
    List<String> modules, List<String> profileModules, String parentPath, BuildFolders folders) {

  Pom {
    modules = List.copyOf(modules);
    profileModules = List.copyOf(profileModules);
  }
}
