package dev.dodproof.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the text of an option into a path, or says what is wrong with it. */
final class PathConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    if (text.isBlank()) {
      throw new TypeConversionException("found no text, expected a path");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("found no path: " + e.getReason());
    }
  }
}
