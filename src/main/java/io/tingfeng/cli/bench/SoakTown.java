package io.tingfeng.cli.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Sites on loopback, each a host of its own, whose lists grow with every look at them. They write
 * down when each request came and whether it went where robots.txt forbids.
 */
final class SoakTown implements AutoCloseable {
  private static final int GROWTH = 3;
  private static final int SHOWN = 10;
  private static final int PARAGRAPHS = 40;
  private static final String ROBOTS = "User-agent: *\nDisallow: /private/\n";

  private final List<Site> sites = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SoakTown(int hosts) throws IOException {
    for (int i = 0; i < hosts; i++) {
      sites.add(new Site());
    }
  }

  /**
   * What the servers saw.
   *
   * @param requests robots.txt included
   * @param articles pages with an article
   * @param forbidden requests that robots.txt forbids
   * @param shortestGapMillis between two requests to one host
   * @param hosts that were asked for anything
   */
  record Log(long requests, long articles, long forbidden, double shortestGapMillis, long hosts) {}

  Log log() {
    return new Log(
        sites.stream().mapToLong(site -> site.requests).sum(),
        sites.stream().mapToLong(site -> site.articles).sum(),
        sites.stream().mapToLong(site -> site.forbidden).sum(),
        sites.stream().mapToLong(site -> site.shortestGap).min().orElse(0) / 1e6,
        sites.stream().filter(site -> site.requests > 0).count());
  }

  /** The sources of all sites, in the form of {@code sources.yml}. */
  String sources(String every, String hostInterval) {
    StringBuilder file = new StringBuilder("sources:\n");
    for (int i = 0; i < sites.size(); i++) {
      file.append(
          """
            - {id: soak-%d, name: 站点%d, kind: html, platform: news, address: "http://127.0.0.1:%d/list",
               links: "ul a", maxLinks: 10, every: %s, hostInterval: %s}
          """
              .formatted(i, i, sites.get(i).server.getAddress().getPort(), every, hostInterval));
    }
    return file.toString();
  }

  @Override
  public void close() {
    sites.forEach(site -> site.server.stop(0));
    threads.shutdownNow();
  }

  /** One site; a host asks one thing at a time, and so do we. */
  private final class Site {
    private final HttpServer server;
    private int published;
    private long requests;
    private long articles;
    private long forbidden;
    private long last;
    private long shortestGap = TimeUnit.DAYS.toNanos(1);

    Site() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.setExecutor(threads);
      server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
      String page = page(exchange.getRequestURI().getPath());
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    }

    private synchronized String page(String path) {
      long now = System.nanoTime();
      if (requests > 0) {
        shortestGap = Math.min(shortestGap, now - last);
      }
      last = now;
      requests++;
      if (path.equals("/robots.txt")) {
        return ROBOTS;
      }
      if (path.equals("/list")) {
        published += GROWTH;
        return list(published);
      }
      forbidden += path.startsWith("/private/") ? 1 : 0;
      articles++;
      return article(path);
    }
  }

  private static String list(int newest) {
    StringBuilder list = new StringBuilder("<html><body><ul><li><a href='/private/1'>内部</a></li>");
    for (int number = newest; number > Math.max(0, newest - SHOWN); number--) {
      list.append("<li><a href='/a/")
          .append(number)
          .append("'>第")
          .append(number)
          .append("篇</a></li>");
    }
    return list.append("</ul></body></html>").toString();
  }

  private static String article(String path) {
    return "<html><head><title>街头见闻 %s</title></head><body><h1>街头见闻 %s</h1><div>2026-11-20 10:30</div>%s</body></html>"
        .formatted(path, path, "<p>今天路过街角，看见很多人在排队，队伍一直排到门外，没有一个人出来解释原因。</p>\n".repeat(PARAGRAPHS));
  }
}
