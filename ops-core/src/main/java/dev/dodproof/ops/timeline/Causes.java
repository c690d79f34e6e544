package dev.dodproof.ops.timeline;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Says in words what an exception means; some carry nothing but a path as their message. */
final class Causes {

  private Causes() {}

  static String describe(Throwable cause) {
    String message = cause.getMessage();
    if (cause instanceof AccessDeniedException) {
      return "access to " + message + " is denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return message + " is a file where a folder is needed";
    }
    if (cause instanceof NoSuchFileException) {
      return message + " does not exist";
    }
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
