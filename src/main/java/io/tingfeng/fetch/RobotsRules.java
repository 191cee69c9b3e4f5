package io.tingfeng.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;

/** The rules of one robots.txt that hold for us. */
final class RobotsRules {
  /** A longer wish is taken for this; it can only slow us, never stop the clock. */
  private static final Duration LONGEST_DELAY = Duration.ofDays(1);

  private final BaseRobotRules rules;
  private final int bytes;

  private RobotsRules(BaseRobotRules rules, int bytes) {
    this.rules = rules;
    this.bytes = bytes;
  }

  /**
   * Reads a file.
   *
   * @param token the name that groups are matched with
   */
  static RobotsRules read(RobotsFile file, String token) {
    // With a bound of its own the parser would read a long crawl delay as "stay away".
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    String address = file.reading().origin() + "/robots.txt";
    BaseRobotRules rules = parser.parseContent(address, file.body(), "text/plain", List.of(token));
    return new RobotsRules(rules, file.body().length);
  }

  boolean allows(HttpUrl address) {
    return rules.isAllowed(address.toString());
  }

  Duration crawlDelay() {
    long millis = rules.getCrawlDelay();
    return Duration.ofMillis(Math.clamp(millis, 0, LONGEST_DELAY.toMillis()));
  }

  /** The size of the file, to which the memory of its rules is in proportion. */
  int bytes() {
    return bytes;
  }
}
