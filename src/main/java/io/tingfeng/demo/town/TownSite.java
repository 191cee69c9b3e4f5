package io.tingfeng.demo.town;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One site of the town: its pages over real HTTP on a port of its own, which makes it a host of its
 * own. It has a robots.txt, and answers 304 when nothing has changed.
 */
final class TownSite implements AutoCloseable {
  static {
    // The JDK's server waits for an acknowledgement between head and body, 40 ms each time.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** Longer than the demo's sources wait for the site that does this. */
  private static final Duration SILENCE = Duration.ofMillis(1_500);

  private final Pages pages;
  private final String robots;
  private final InstantSource clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Opens a site on a free port of loopback. */
  TownSite(Pages pages, String robots, InstantSource clock) throws IOException {
    this.pages = pages;
    this.robots = robots;
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** Host and port. */
  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean asksRobots = exchange.getRequestURI().getPath().equals("/robots.txt");
      Answer answer =
          asksRobots ? Answer.plain(robots) : pages.get(exchange.getRequestURI(), clock.instant());
      switch (answer) {
        case Answer.Page page -> send(exchange, page);
        case Answer.BrokenOff broken -> {}
        case Answer.Silence silence -> beSilent();
      }
    }
  }

  private static void send(HttpExchange exchange, Answer.Page page) throws IOException {
    String tag = "\"" + Integer.toHexString(Arrays.hashCode(page.body())) + "\"";
    if (page.status() == 200
        && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    page.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("ETag", tag);
    exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
    if (page.body().length > 0) {
      exchange.getResponseBody().write(page.body());
    }
  }

  private static void beSilent() {
    try {
      TimeUnit.NANOSECONDS.sleep(SILENCE.toNanos());
    } catch (InterruptedException e) {
      // The town is being closed.
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
