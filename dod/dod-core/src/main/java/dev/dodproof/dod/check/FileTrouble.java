package dev.dodproof.dod.check;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words of users what the file system refused. */
public final class FileTrouble {

  private FileTrouble() {}

  /**
   * Describes what went wrong.
   *
   * @param e what was thrown
   * @return a few words
   */
  public static String describe(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is none";
    } else if (e instanceof AccessDeniedException) {
      return "access denied";
    } else if (e instanceof FileAlreadyExistsException) {
      return "something else is there";
    } else if (e instanceof DirectoryNotEmptyException) {
      return "a folder with files is there";
    } else if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return e.getMessage() == null ? "for an unknown reason" : e.getMessage();
  }
}
