package io.tingfeng.index.lucene;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Writes small values one behind the other; {@link Unpacker} reads them in the same order. */
final class Packer {
  private byte[] bytes = new byte[1024];
  private int length;

  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  void version(byte version) {
    put(version);
  }

  /** A whole number, small ones in one byte, of either sign. */
  void number(long number) {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7fL) != 0) {
      put((byte) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    put((byte) rest);
  }

  /** Eight bytes as they are. */
  void bits(long bits) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      put((byte) (bits >>> shift));
    }
  }

  void real(double number) {
    bits(Double.doubleToRawLongBits(number));
  }

  /** UTF-8; with halves of torn surrogate pairs, which UTF-8 cannot say, plain UTF-16 units. */
  void text(String text) {
    if (isTorn(text)) {
      number(-text.length());
      text.chars().forEach(this::number);
      return;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, length, encoded.length);
    length += encoded.length;
  }

  private static boolean isTorn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** A constant by its name, so that the order in the code does not matter. */
  void constant(Enum<?> constant) {
    text(constant.name());
  }

  void time(Instant time) {
    number(time.getEpochSecond());
    number(time.getNano());
  }

  void counter(OptionalLong counter) {
    number(counter.isPresent() ? 1 : 0);
    counter.ifPresent(this::number);
  }

  void place(OptionalInt place) {
    counter(place.isPresent() ? OptionalLong.of(place.getAsInt()) : OptionalLong.empty());
  }

  <T> void optional(Optional<T> value, Consumer<T> writer) {
    number(value.isPresent() ? 1 : 0);
    value.ifPresent(writer);
  }

  <T> void list(List<T> values, Consumer<T> writer) {
    number(values.size());
    values.forEach(writer);
  }

  private void put(byte value) {
    reserve(1);
    bytes[length++] = value;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
