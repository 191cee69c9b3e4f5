package io.tingfeng.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends, or breaks, where more bytes come than are wanted. */
final class BoundedStream extends FilterInputStream {
  private final long limit;
  private final boolean cut;
  private long seen;

  BoundedStream(InputStream in, long limit, boolean cut) {
    super(in);
    this.limit = limit;
    this.cut = cut;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (cut && seen >= limit) {
      return -1;
    }
    int most = cut ? (int) Math.min(length, limit - seen) : length;
    int count = super.read(target, offset, most);
    seen += Math.max(0, count);
    if (seen > limit) {
      throw new WireException(Cause.TOO_LARGE, "more than " + limit + " bytes");
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
