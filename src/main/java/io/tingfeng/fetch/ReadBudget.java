package io.tingfeng.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How many bytes the call on this thread may still read from its socket, whatever they are: OkHttp
 * bounds headers and we bound the body, yet a line of chunk sizes or a flood of interim answers
 * belongs to neither. OkHttp reads on the thread that calls it.
 */
final class ReadBudget {
  private static final ThreadLocal<ReadBudget> CURRENT = new ThreadLocal<>();

  /** Headers, twice as many as OkHttp takes, and TLS around all. */
  private static final long OVERHEAD = 512 << 10;

  private final long most;
  private long spent;

  private ReadBudget(long most) {
    this.most = most;
  }

  /** Gives this thread a budget for one call. */
  static void open(Limits limits) {
    // A quarter more for the marks between chunks.
    CURRENT.set(new ReadBudget(limits.bytes() + limits.bytes() / 4 + OVERHEAD));
  }

  /** The bytes that the call on this thread has read so far. */
  static long spent() {
    ReadBudget budget = CURRENT.get();
    return budget == null ? 0 : budget.spent;
  }

  /** Takes it away again. */
  static void close() {
    CURRENT.remove();
  }

  /** A stream whose bytes are taken from the budget of the thread that reads, if it has one. */
  static InputStream charged(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read() throws IOException {
        int octet = super.read();
        spend(octet < 0 ? 0 : 1);
        return octet;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        spend(count);
        return count;
      }
    };
  }

  private static void spend(int count) throws WireException {
    ReadBudget budget = CURRENT.get();
    if (budget != null && count > 0) {
      budget.spent += count;
      if (budget.spent > budget.most) {
        throw new WireException(Cause.TOO_LARGE, "more bytes around the page than it may have");
      }
    }
  }
}
