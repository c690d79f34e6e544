package dev.dodproof.archrules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the classes below folders, or complains of every class file that is not whole. */
final class CompiledFolders {

  private final List<CompiledClass> classes = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private CompiledFolders() {}

  /** Returns the classes in the order of their names, as rules tell their violations. */
  static List<CompiledClass> classesIn(List<Path> folders) throws NotInspectedException {
    CompiledFolders listing = new CompiledFolders();
    if (folders.isEmpty()) {
      listing.complaints.add(StrictRule.NOTHING_IMPORTED);
    }
    folders.forEach(listing::add);
    if (!listing.complaints.isEmpty()) {
      throw new NotInspectedException(listing.complaints);
    }
    listing.classes.sort(Comparator.comparing(CompiledClass::name));
    return listing.classes;
  }

  private void add(Path folder) {
    try (ClassFiles files = new ClassFiles()) {
      for (Path file : Folders.classFilesBelow(folder)) {
        add(files, folder, file);
      }
    } catch (NotInspectedException missing) {
      complaints.addAll(missing.complaints());
    } catch (IOException failure) {
      complaints.add("Folder " + folder + " cannot be listed (" + failure + ")");
    }
  }

  private void add(ClassFiles files, Path folder, Path file) {
    try {
      byte[] classFile = files.read(file.toUri());
      UnreadableClasses.requireWhole(classFile);
      classes.add(new CompiledClass(ClassFileOutline.of(classFile).className(), file.toUri()));
    } catch (UnreadableClassException unreadable) {
      complaints.add(
          UnreadableClasses.message(
              "Class file " + Folders.name(folder, file), unreadable.reason()));
    }
  }
}
