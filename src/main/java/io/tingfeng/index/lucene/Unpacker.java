package io.tingfeng.index.lucene;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;

/**
 * Reads what {@link Packer} wrote. Bytes that nobody wrote raise {@link IndexOutOfBoundsException}
 * or {@link IllegalArgumentException}.
 */
final class Unpacker {
  private final byte[] bytes;
  private final int end;
  private int at;

  Unpacker(BytesRef from) {
    bytes = from.bytes;
    at = from.offset;
    end = from.offset + from.length;
  }

  /** The version of the form, which must be one of a range. */
  byte version(byte first, byte last) throws CorruptIndexException {
    byte found = next();
    if (found < first || found > last) {
      throw new CorruptIndexException("form " + found + " is unknown", "stored mention");
    }
    return found;
  }

  long number() {
    long rest = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte part = next();
      rest |= (long) (part & 0x7f) << shift;
      if (part >= 0) {
        return (rest >>> 1) ^ -(rest & 1);
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  int smallNumber() {
    long number = number();
    if (number != (int) number) {
      throw new IllegalArgumentException("too large: " + number);
    }
    return (int) number;
  }

  /** How many follow; each takes a byte at least, which bounds what a torn size can ask for. */
  int size() {
    return within(smallNumber());
  }

  long bits() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = (bits << 8) | (next() & 0xff);
    }
    return bits;
  }

  double real() {
    return Double.longBitsToDouble(bits());
  }

  String text() {
    int size = smallNumber();
    if (size < 0) {
      return units(within(-size));
    }
    String text = new String(bytes, at, within(size), StandardCharsets.UTF_8);
    at += size;
    return text;
  }

  private String units(int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append((char) smallNumber());
    }
    return text.toString();
  }

  <E extends Enum<E>> E constant(Class<E> type) {
    return Enum.valueOf(type, text());
  }

  Instant time() {
    long seconds = number();
    int nanos = smallNumber();
    if (seconds < Instant.MIN.getEpochSecond() || seconds > Instant.MAX.getEpochSecond()) {
      throw new IllegalArgumentException("no such time: " + seconds);
    }
    return Instant.ofEpochSecond(seconds, Math.floorMod(nanos, 1_000_000_000));
  }

  OptionalLong counter() {
    return number() == 0 ? OptionalLong.empty() : OptionalLong.of(number());
  }

  OptionalInt place() {
    return number() == 0 ? OptionalInt.empty() : OptionalInt.of(smallNumber());
  }

  <T> Optional<T> optional(Supplier<T> reader) {
    return number() == 0 ? Optional.empty() : Optional.of(reader.get());
  }

  <T> List<T> list(Supplier<T> reader) {
    int count = size();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(reader.get());
    }
    return values;
  }

  private int within(int length) {
    if (length < 0 || length > end - at) {
      throw new IllegalArgumentException("a length beyond the end: " + length);
    }
    return length;
  }

  private byte next() {
    if (at >= end) {
      throw new IndexOutOfBoundsException("the mention ends too early");
    }
    return bytes[at++];
  }
}
