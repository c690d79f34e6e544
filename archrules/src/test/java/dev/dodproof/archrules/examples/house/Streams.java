package dev.dodproof.archrules.examples.house;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes to the standard streams in many ways. */
public final class Streams {

  private Streams() {}

  static void print() {
    System.out.println("printed");
  }

  static void complain() {
    System.err.println("complained");
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // the wrong way is the point
  static void trace() {
    try {
      throw new IOException("thrown");
    } catch (IOException failure) {
      failure.printStackTrace();
    }
  }

  static void dump() {
    Thread.dumpStack();
  }

  static OutputStream descriptor() {
    return new FileOutputStream(FileDescriptor.out);
  }
}
