package io.tingfeng.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses, {@code 10.0.0.0/8}; an address of the other family is never inside. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Block(byte[] start, int bits) {

  static Block of(String text) {
    String[] parts = text.split("/", 2);
    try {
      return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  boolean contains(byte[] address) {
    if (address.length != start.length) {
      return false;
    }
    int whole = bits / Byte.SIZE;
    for (int i = 0; i < whole; i++) {
      if (address[i] != start[i]) {
        return false;
      }
    }
    int rest = bits % Byte.SIZE;
    return rest == 0 || ((address[whole] ^ start[whole]) & 0xff) >> (Byte.SIZE - rest) == 0;
  }
}
