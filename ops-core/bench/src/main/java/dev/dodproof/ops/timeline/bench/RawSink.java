package dev.dodproof.ops.timeline.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file channel and a line that is ready: what the system itself takes. */
final class RawSink implements Sink {

  private final boolean forcing;
  private final byte[] line = Lines.bytes();
  private final ByteBuffer buffer;
  private FileChannel channel;

  /** Writes when so many bytes have come together; every line for 0. */
  RawSink(int bufferBytes, boolean forcing) {
    this.buffer = ByteBuffer.allocateDirect(Math.max(bufferBytes, line.length));
    this.forcing = forcing;
  }

  @Override
  public void open(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    buffer.clear();
  }

  @Override
  public void write() throws IOException {
    buffer.put(line);
    if (buffer.remaining() < line.length) {
      empty();
    }
  }

  private void empty() throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
    if (forcing) {
      channel.force(false);
    }
  }

  @Override
  public void close() throws IOException {
    empty();
    channel.close();
  }
}
