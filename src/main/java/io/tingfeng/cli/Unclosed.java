package io.tingfeng.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The terminal as a stream that outlives whoever writes to it. */
final class Unclosed extends FilterOutputStream {

  private Unclosed(OutputStream out) {
    super(out);
  }

  static Unclosed stdout() {
    return new Unclosed(System.out);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
