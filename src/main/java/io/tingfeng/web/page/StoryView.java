package io.tingfeng.web.page;

import java.util.List;

/**
 * One story: its turn, its curve, how it travelled.
 *
 * @param verdict what it is and what became of it
 * @param hint that posts may have been arranged; empty when nothing speaks for it
 * @param finding what the curve shows
 */
public record StoryView(
    String id,
    String title,
    String verdict,
    String hint,
    String summary,
    List<OverviewView.Figure> figures,
    String finding,
    List<BrandView.Bucket> buckets,
    List<BrandView.Raised> marks,
    List<Step> lineage,
    List<Telling> tellings,
    List<OverviewView.Bar> platforms,
    String link) {

  /** An outlet that told it, in the order of time. */
  public record Step(
      String time, String outlet, String platform, String authority, String lag, String posts) {}

  /** A headline of it; {@code mark} says how it differs from the origin's. */
  public record Telling(String mention, String title, String outlet, String time, String mark) {}
}
