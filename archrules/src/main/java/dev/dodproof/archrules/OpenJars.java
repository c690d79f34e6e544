package dev.dodproof.archrules;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Jar files in the file system, each opened once. */
final class OpenJars implements AutoCloseable {

  private static final String SCHEME = "jar:file:";
  private static final String ENTRY = "!/";

  private final Map<String, ZipFile> jars = new HashMap<>();

  /**
   * Tells whether the address is of an entry of a jar in the file system, not of a jar in a jar.
   */
  static boolean canOpen(URI uri) {
    String address = uri.toString();
    int entry = address.indexOf(ENTRY);
    return address.startsWith(SCHEME) && entry > 0 && entry == address.lastIndexOf(ENTRY);
  }

  InputStream open(URI uri) throws IOException {
    String address = uri.toString();
    int end = address.indexOf(ENTRY);
    ZipFile jar = jar(address.substring("jar:".length(), end));
    String name = URI.create("file:/" + address.substring(end + ENTRY.length())).getPath();
    ZipEntry entry = jar.getEntry(name.substring(1));
    if (entry == null) {
      throw new FileNotFoundException(name.substring(1));
    }
    return jar.getInputStream(entry);
  }

  private ZipFile jar(String address) throws IOException {
    ZipFile known = jars.get(address);
    if (known != null) {
      return known;
    }
    ZipFile opened = new ZipFile(Path.of(URI.create(address)).toFile());
    jars.put(address, opened);
    return opened;
  }

  @Override
  public void close() {
    try {
      for (ZipFile jar : jars.values()) {
        jar.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
