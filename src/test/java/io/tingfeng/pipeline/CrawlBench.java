package io.tingfeng.pipeline;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tingfeng.extract.Extraction;
import io.tingfeng.extract.Extractor;
import io.tingfeng.fetch.FetchOutcome;
import io.tingfeng.fetch.FetchRequest;
import io.tingfeng.fetch.FetchSettings;
import io.tingfeng.fetch.Fetcher;
import io.tingfeng.fetch.Validators;
import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.HtmlSource;
import io.tingfeng.model.Pace;
import io.tingfeng.model.Paging;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.store.Database;
import io.tingfeng.store.JdbcHostStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Serves generated news pages ({@code serve PORT}), or crawls them without pace limits ({@code
 * crawl BASE PAGES THREADS}): fetch with all its bounds, extraction of every field. Prints pages
 * and pages per CPU second of this process, after a warm-up. {@code bench/webmagic} does the same
 * with a peer.
 *
 * <p>One host is asked one thing at a time, so that the threads go to as many names of the server.
 */
final class CrawlBench {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String SIGNS = "今天上午门店排队等候消费者表示客服回应公司声明记者采访市场监管部门调查结果退款服务质量食品安全网友评论";

  private final Fetcher fetcher;
  private final Extractor extractor = new Extractor();
  private final AtomicLong characters = new AtomicLong();

  private CrawlBench(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("serve")) {
      serve(Integer.parseInt(arguments[1]));
      return;
    }
    int pages = Integer.parseInt(arguments[2]);
    int threads = Integer.parseInt(arguments[3]);
    FetchSettings settings =
        new FetchSettings("Tingfeng/bench", true, 10_000_000, Duration.ofMinutes(1), 0, 5, 0);
    try (Database database = Database.inMemory();
        Fetcher fetcher =
            new Fetcher(
                settings,
                new JdbcHostStore(database),
                InstantSource.system(),
                length -> TimeUnit.NANOSECONDS.sleep(length.toNanos()))) {
      CrawlBench bench = new CrawlBench(fetcher);
      bench.run(arguments[1] + "/w/", pages / 4, threads);
      bench.characters.set(0);
      long cpu = SYSTEM.getProcessCpuTime();
      long start = System.nanoTime();
      bench.run(arguments[1] + "/a/", pages, threads);
      double seconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
      System.out.printf(
          "tingfeng  %d pages  %.1f s  %.2f CPU s  %.1f pages per CPU second  (%d characters)%n",
          pages,
          (System.nanoTime() - start) / 1e9,
          seconds,
          pages / seconds,
          bench.characters.get());
    }
  }

  private void run(String prefix, int pages, int threads) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int thread = 0; thread < threads; thread++) {
        int first = thread;
        String own = prefix.replace("127.0.0.1", "127.0.0." + (thread + 1));
        pool.execute(
            () -> {
              for (int page = first; page < pages; page += threads) {
                visit(URI.create(own + page));
              }
            });
      }
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.HOURS);
    }
  }

  private void visit(URI address) {
    HtmlSource source = source();
    FetchOutcome outcome =
        fetcher.fetch(new FetchRequest(source.profile(), address, Validators.NONE));
    if (outcome instanceof FetchOutcome.Fetched fetched
        && extractor.article(source, fetched.page()) instanceof Extraction.Posts posts) {
      posts.posts().forEach(post -> characters.addAndGet(post.wording().length()));
    } else {
      throw new IllegalStateException(address + ": " + outcome);
    }
  }

  private static HtmlSource source() {
    SourceProfile profile =
        new SourceProfile(
            new SourceId("bench"),
            "bench",
            "news",
            Authority.USER,
            ChannelClass.ORDINARY,
            new Pace(Duration.ofMinutes(10), Duration.ZERO, Duration.ofSeconds(20), 5 << 20),
            ZONE,
            Map.of(),
            "",
            true);
    return new HtmlSource(
        profile, "", Optional.empty(), 0, Optional.empty(), Map.of(), new Paging.Single());
  }

  private static void serve(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), port), 100);
    server.createContext("/", CrawlBench::answer);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean isPage = path.startsWith("/a/") || path.startsWith("/w/");
    byte[] bytes = (isPage ? page(path) : "").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(isPage ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** About 40 KB: a menu, a column of links, an article, a footer. */
  private static String page(String path) {
    Random random = new Random(path.hashCode());
    StringBuilder page = new StringBuilder("<html><head><title>");
    String title = words(random, 18);
    page.append(title).append("_样本网</title></head><body><div class='nav'>");
    links(page, random, 60);
    page.append("</div><div class='main'><h1>").append(title);
    page.append(
        "</h1><div class='info'>2026-11-20 10:30 来源：样本日报 作者：王小明</div><div class='content'>");
    for (int i = 0; i < 30; i++) {
      page.append("<p>")
          .append(words(random, 40))
          .append("，")
          .append(words(random, 60))
          .append("。</p>\n");
    }
    page.append("</div></div><div class='side'>");
    links(page, random, 120);
    return page.append("</div><div class='foot'>关于我们 联系方式</div></body></html>").toString();
  }

  private static void links(StringBuilder page, Random random, int count) {
    for (int i = 0; i < count; i++) {
      page.append("<li><a href='/b/")
          .append(i)
          .append("'>")
          .append(words(random, 14))
          .append("</a></li>\n");
    }
  }

  private static String words(Random random, int length) {
    StringBuilder words = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      words.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return words.toString();
  }
}
