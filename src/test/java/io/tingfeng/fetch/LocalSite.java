package io.tingfeng.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A well-behaved site on loopback that remembers what it was asked. */
final class LocalSite implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Plan> plans = new ConcurrentHashMap<>();
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  /** Answers one request. */
  @FunctionalInterface
  interface Plan {
    void answer(HttpExchange exchange) throws IOException;
  }

  /**
   * One request as it came in.
   *
   * @param nanos when, on the clock of {@link System#nanoTime}
   */
  record Asked(String path, Map<String, List<String>> headers, long nanos) {

    Optional<String> header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst();
    }
  }

  LocalSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  LocalSite on(String path, Plan plan) {
    plans.put(path, plan);
    return this;
  }

  LocalSite page(String path, String text) {
    return on(path, exchange -> send(exchange, 200, text));
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return server.getAddress().getPort();
  }

  Host host() {
    return new Host("127.0.0.1:" + port());
  }

  /** Paths in the order in which they were asked for, robots.txt left out. */
  List<String> paths() {
    return asked.stream().map(Asked::path).filter(path -> !path.equals("/robots.txt")).toList();
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  Asked last() {
    return asked().getLast();
  }

  static void send(HttpExchange exchange, int status, String text, String... headers)
      throws IOException {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
    }
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(new Asked(path, Map.copyOf(exchange.getRequestHeaders()), System.nanoTime()));
    Plan plan = plans.get(path);
    if (plan == null) {
      send(exchange, 404, "");
    } else {
      plan.answer(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
