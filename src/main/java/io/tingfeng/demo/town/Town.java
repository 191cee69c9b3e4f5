package io.tingfeng.demo.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The town: all its sites, open on loopback until it is closed. */
public final class Town implements AutoCloseable {
  private static final String OPEN = "User-agent: *\nDisallow: /admin/\n";
  private static final String CLOSED = "User-agent: *\nDisallow: /\n";

  private final Map<String, TownSite> sites = new LinkedHashMap<>();

  private Town() {}

  /** Opens the sites of a script; what they show follows a clock. */
  public static Town open(Script script, InstantSource clock, ZoneId zone) {
    Town town = new Town();
    Markup markup = new Markup(zone);
    boolean isOpen = false;
    try {
      town.add("news", new NewsFeed(script, markup), OPEN, clock);
      town.add("forum", new Forum(script, markup), OPEN, clock);
      town.add("hot", new HotList(script), OPEN, clock);
      town.add("complaint", new ComplaintDesk(script, markup), OPEN, clock);
      town.add("blog", new MicroBlog(script, markup), OPEN, clock);
      town.add("office", new Office(script, markup, zone), OPEN, clock);
      town.add("closed", (address, now) -> Answer.notFound(), CLOSED, clock);
      isOpen = true;
      return town;
    } finally {
      if (!isOpen) {
        town.close();
      }
    }
  }

  private void add(String name, Pages pages, String robots, InstantSource clock) {
    try {
      sites.put(name, new TownSite(pages, robots, clock));
    } catch (IOException e) {
      throw new UncheckedIOException("no port is free on loopback", e);
    }
  }

  /** Site name to host and port. */
  public Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    sites.forEach((name, site) -> addresses.put(name, site.authority()));
    return addresses;
  }

  @Override
  public void close() {
    sites.values().forEach(TownSite::close);
  }
}
