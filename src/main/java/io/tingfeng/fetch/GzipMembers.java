package io.tingfeng.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Reads gzip (RFC 1952), one member after the other; what follows the last one and is no member is
 * padding. The JDK's reader calls itself at each member, so that a body of many empty ones
 * overflows the stack.
 */
final class GzipMembers extends InputStream {
  private static final int BUFFER = 8192;
  private static final int MAGIC_1 = 0x1f;
  private static final int MAGIC_2 = 0x8b;
  private static final int DEFLATE = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  /** Time, flags of the packer, its system. */
  private static final int UNUSED = 6;

  private final InputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int end;
  private boolean started;
  private boolean inside;

  GzipMembers(InputStream packed) {
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (inside || begin()) {
      int count = inflate(target, offset, length);
      if (count > 0) {
        crc.update(target, offset, count);
        return count;
      }
      if (inflater.finished()) {
        finish();
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    if (inflater.needsInput() && !inflater.finished()) {
      if (!fill()) {
        throw new EOFException("the last gzip member has no end");
      }
      inflater.setInput(buffer, position, end - position);
    }
    try {
      int count = inflater.inflate(target, offset, length);
      if (inflater.needsDictionary()) {
        throw new ZipException("gzip with a dictionary");
      }
      position = end - inflater.getRemaining();
      return count;
    } catch (DataFormatException e) {
      throw new ZipException("not deflated: " + e.getMessage());
    }
  }

  /** Reads the head of the next member; false when there is none. */
  private boolean begin() throws IOException {
    if (started && !fill()) {
      return false;
    }
    int first = octet();
    if (first != MAGIC_1 || octet() != MAGIC_2) {
      if (started) {
        return false;
      }
      throw new ZipException("not gzip");
    }
    started = true;
    if (octet() != DEFLATE) {
      throw new ZipException("gzip of an unknown method");
    }
    skipHead();
    inflater.reset();
    inflater.setInput(buffer, position, end - position);
    crc.reset();
    inside = true;
    return true;
  }

  private void skipHead() throws IOException {
    int flags = octet();
    skip(UNUSED);
    if ((flags & EXTRA) != 0) {
      skip(octet() | octet() << Byte.SIZE);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
  }

  private void finish() throws IOException {
    inside = false;
    if (word() != crc.getValue() || word() != (inflater.getBytesWritten() & 0xffff_ffffL)) {
      throw new ZipException("gzip with a wrong sum");
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      octet();
    }
  }

  private void skipText() throws IOException {
    int octet = octet();
    while (octet != 0) {
      octet = octet();
    }
  }

  private long word() throws IOException {
    long word = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      word |= (long) octet() << shift;
    }
    return word;
  }

  private int octet() throws IOException {
    if (!fill()) {
      throw new EOFException("gzip that ends in its head or sum");
    }
    return buffer[position++] & 0xff;
  }

  /** Whether there is a byte to read. */
  private boolean fill() throws IOException {
    if (position == end) {
      position = 0;
      end = Math.max(0, packed.read(buffer, 0, BUFFER));
    }
    return position < end;
  }
}
