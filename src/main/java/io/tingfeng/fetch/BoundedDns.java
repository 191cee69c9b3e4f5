package io.tingfeng.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks names up within a bound of time, which neither the JDK nor OkHttp's call timeout does, and
 * takes the first few addresses alone.
 */
final class BoundedDns implements Dns, AutoCloseable {
  private static final int MOST = 8;

  private final Dns names;
  private final Duration longest;

  /** Threads of the platform: a look-up that hangs would hold up all virtual ones with it. */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("names-", 0).factory());

  BoundedDns(Dns names, Duration longest) {
    this.names = names;
    this.longest = longest;
  }

  @Override
  public List<InetAddress> lookup(String hostname) throws UnknownHostException {
    Future<List<InetAddress>> found = submitted(hostname);
    try {
      List<InetAddress> addresses = found.get(longest.toNanos(), TimeUnit.NANOSECONDS);
      return addresses.subList(0, Math.min(MOST, addresses.size()));
    } catch (TimeoutException e) {
      found.cancel(true);
      throw unknown("no answer of the name service for " + hostname, e);
    } catch (ExecutionException e) {
      throw unknown(hostname, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(hostname, e);
    }
  }

  private Future<List<InetAddress>> submitted(String hostname) throws UnknownHostException {
    try {
      return threads.submit(() -> names.lookup(hostname));
    } catch (RejectedExecutionException e) {
      throw unknown("closed", e);
    }
  }

  private static UnknownHostException unknown(String words, Throwable cause) {
    UnknownHostException unknown = new UnknownHostException(words);
    unknown.initCause(cause);
    return unknown;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
