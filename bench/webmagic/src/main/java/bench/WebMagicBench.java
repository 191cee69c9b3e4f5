package bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import us.codecraft.webmagic.Page;
import us.codecraft.webmagic.Site;
import us.codecraft.webmagic.Spider;
import us.codecraft.webmagic.processor.PageProcessor;

/**
 * Crawls pages of {@code CrawlBench serve} with WebMagic: download, parse, title, text by its own
 * content finder, links. Prints pages and pages per CPU second of this process, after a warm-up.
 *
 * <p>Arguments: base address, pages, threads.
 */
public final class WebMagicBench implements PageProcessor {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final AtomicInteger pages = new AtomicInteger();
  private long characters;

  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[1]);
    int threads = Integer.parseInt(arguments[2]);
    new WebMagicBench().run(arguments[0] + "/w/", count / 4, threads);
    WebMagicBench bench = new WebMagicBench();
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    bench.run(arguments[0] + "/a/", count, threads);
    double seconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        "webmagic  %d pages  %.1f s  %.2f CPU s  %.1f pages per CPU second  (%d characters)%n",
        bench.pages.get(),
        (System.nanoTime() - start) / 1e9,
        seconds,
        bench.pages.get() / seconds,
        bench.characters);
  }

  private void run(String prefix, int count, int threads) {
    String[] addresses = new String[count];
    for (int i = 0; i < count; i++) {
      addresses[i] = prefix + i;
    }
    Spider.create(this).addUrl(addresses).addPipeline((items, task) -> {}).thread(threads).run();
  }

  @Override
  public void process(Page page) {
    String title = page.getHtml().$("title", "text").get();
    String text = page.getHtml().smartContent().get();
    int links = page.getHtml().links().all().size();
    synchronized (this) {
      characters += title.length() + text.length() + links;
    }
    pages.incrementAndGet();
  }

  @Override
  public Site getSite() {
    return Site.me().setSleepTime(0).setRetryTimes(0).setTimeOut(20_000);
  }
}
