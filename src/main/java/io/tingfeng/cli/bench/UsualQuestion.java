package io.tingfeng.cli.bench;

import io.tingfeng.model.BrandId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A question that people ask often, as this program is asked and as OpenSearch is.
 *
 * @param path of the API, with its query
 * @param search the body of a search in OpenSearch
 */
record UsualQuestion(String name, String path, String search) {
  private static final String HOURS =
      """
      {"size":0,"query":{"bool":{"filter":[%s{"range":{"at":{"gte":%d}}}]}},"aggs":{"hours":{"date_histogram":
      {"field":"at","fixed_interval":"1h","time_zone":"+08:00"}}}}\
      """;
  private static final String PHRASE =
      """
      {"size":50,"track_total_hits":true,"sort":[{"at":"desc"}],"query":{"bool":{"must":[{"match_phrase":{"text":"没有人接"}}],
      "filter":[{"range":{"at":{"gte":%d}}}]}},"highlight":{"fields":{"text":{}}}}\
      """;
  private static final String BRANDS =
      """
      {"size":0,"query":{"range":{"at":{"gte":%d}}},"aggs":{"brands":{"terms":{"field":"brand","size":1000},"aggs":{"hours":
      {"date_histogram":{"field":"at","fixed_interval":"1h","time_zone":"+08:00"}}}}}}\
      """;
  private static final String PLATFORMS =
      """
      {"size":0,"query":{"bool":{"filter":[{"term":{"brand":"%s"}},{"range":{"at":{"gte":%d}}}]}},"aggs":{"platforms":{"terms":
      {"field":"platform","size":50}}}}\
      """;

  /** The questions, about the loudest brand and all brands. */
  static List<UsualQuestion> all(BrandId loudest, Instant now) {
    long quarter = ago(now, Duration.ofDays(90));
    long week = ago(now, Duration.ofDays(7));
    String from = "&from=" + Instant.ofEpochMilli(quarter);
    String brand = "brand:" + loudest;
    String isBrand = "{\"term\":{\"brand\":\"" + loudest + "\"}},";
    String isNegative = "{\"term\":{\"tone\":\"negative\"}},";
    return List.of(
        new UsualQuestion(
            "hourly trend of the loudest brand, 90 days",
            trend(brand) + from,
            HOURS.formatted(isBrand, quarter)),
        new UsualQuestion(
            "the same, negative only",
            trend(brand + " tone:negative") + from,
            HOURS.formatted(isBrand + isNegative, quarter)),
        new UsualQuestion(
            "phrase in 7 days, newest 50 with highlights",
            "/api/v1/search?limit=50&q=" + encoded("没有人接 now-7d"),
            PHRASE.formatted(week)),
        new UsualQuestion(
            "all brands by hour, 72 h",
            "/api/v1/trends?from=" + now.minus(Duration.ofHours(72)),
            BRANDS.formatted(ago(now, Duration.ofHours(72)))),
        new UsualQuestion(
            "platforms of the loudest brand, 7 days",
            "/api/v1/breakdown?by=platform&q=" + encoded(brand),
            PLATFORMS.formatted(loudest, week)));
  }

  private static long ago(Instant now, Duration span) {
    return now.minus(span).toEpochMilli();
  }

  private static String trend(String query) {
    return "/api/v1/trend?by=hour&rows=true&q=" + encoded(query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
