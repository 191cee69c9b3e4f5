package io.tingfeng.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A site with a list of articles that grows with every look at it. */
public final class ListServer implements AutoCloseable {
  private static final int SHOWN = 10;
  private static final String LOGIN =
      "<html><head><title>登录</title></head><body><form action='/login'><h2>请先登录</h2>"
          + "<input name='user'><input type='password' name='word'><button>登录</button></form>"
          + "</body></html>";

  private final HttpServer server;
  private final AtomicInteger published = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger(-1);
  private final AtomicInteger removed = new AtomicInteger(-1);
  private final AtomicBoolean hidden = new AtomicBoolean();
  private final Map<String, String> pages = new ConcurrentHashMap<>();

  public ListServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** How many articles the list has shown so far. */
  public int published() {
    return published.get();
  }

  /** The article with this number answers with 500 from now on; -1 mends all. */
  public void breakArticle(int number) {
    broken.set(number);
  }

  /** The article with this number is no longer there. */
  public void removeArticle(int number) {
    removed.set(number);
  }

  /** Whether articles are shown to members alone. */
  public void hideArticles(boolean hide) {
    hidden.set(hide);
  }

  /** A further page. */
  public void serve(String path, String body) {
    pages.put(path, body);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/list")) {
      send(exchange, 200, list(published.addAndGet(3)));
    } else if (path.startsWith("/a/")) {
      int number = Integer.parseInt(path.substring(3));
      int status = number == broken.get() ? 500 : number == removed.get() ? 404 : 200;
      send(exchange, status, hidden.get() ? LOGIN : article(number));
    } else if (pages.containsKey(path)) {
      send(exchange, 200, pages.get(path));
    } else {
      send(exchange, 404, "");
    }
  }

  private static String list(int newest) {
    StringBuilder list = new StringBuilder("<html><body><ul>");
    for (int number = newest; number > Math.max(0, newest - SHOWN); number--) {
      list.append("<li><a href='/a/")
          .append(number)
          .append("'>第")
          .append(number)
          .append("篇</a></li>");
    }
    return list.append("</ul></body></html>").toString();
  }

  private static String article(int number) {
    return "<html><head><title>苇汀茶饮门店见闻第"
        + number
        + "篇</title></head><body><h1>苇汀茶饮门店见闻第"
        + number
        + "篇</h1><div>2026-11-20 10:30</div><div><p>今天在苇汀茶饮买了一杯茶，等了四十分钟还做错了，态度也很差，"
        + "以后再也不来。编号"
        + number
        + "。店里人很多，队伍一直排到门外的街上，没有一个人出来解释原因。</p></div></body></html>";
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
