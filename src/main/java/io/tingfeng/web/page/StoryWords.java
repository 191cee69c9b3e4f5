package io.tingfeng.web.page;

import io.tingfeng.heat.Outlook;
import io.tingfeng.model.Post;
import io.tingfeng.model.Trend;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.story.Arrival;
import io.tingfeng.story.Coordination;
import io.tingfeng.story.Story;
import io.tingfeng.story.Telling;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts stories into words. */
final class StoryWords {
  private static final int MOST_TELLINGS = 20;
  private static final int LONGEST_TITLE = 80;

  private final Frame f;
  private final Tongue t;
  private final Ink ink;
  private final Instant now;

  /**
   * Words on a page.
   *
   * @param now from when forecasts look ahead
   */
  StoryWords(Frame f, Instant now) {
    this.f = f;
    this.now = now;
    this.t = f.t();
    this.ink = f.ink();
  }

  StoryView head(Story story) {
    return head(story, false);
  }

  /** The head of a story, marked when posts of it may have been arranged. */
  StoryView head(Story story, boolean isBurst) {
    String hint = isBurst ? t.of("疑似集中发布", "perhaps arranged") : "";
    return view(story, new Spark("", ""), "", hint);
  }

  StoryView whole(Story story, Trend curve, Optional<Coordination> hint) {
    String finding =
        curve.points().stream()
            .max(Comparator.comparingLong(Trend.Point::volume))
            .map(
                peak ->
                    t.of(
                        "{0} 见顶，{1} 条",
                        "Peak at {0}: {1} posts",
                        ink.minute(peak.from()),
                        ink.count(peak.volume())))
            .orElse("");
    return view(story, Spark.of(curve, 1), finding, hint.map(this::hint).orElse(""));
  }

  private String hint(Coordination burst) {
    return t.of(
        "提示（不是结论）：{0} 至 {1}，{2} 个账号发出 {3} 条几乎相同的文字，其中 {4} 个账号 30 天内几乎没有发过别的，{5}"
            + " 条无人理会。抽奖、粉丝互转和应用模板也会如此，请人工判断。",
        "A hint, no verdict: from {0} to {1} {2} accounts published {3} nearly equal texts; {4} of"
            + " them hardly published anything else in 30 days, and {5} of the texts met no"
            + " reaction. Draws, fan groups and templates look the same.",
        ink.minute(burst.from()),
        ink.minute(burst.to()),
        ink.count(burst.authors()),
        ink.count(burst.posts().size()),
        ink.count(burst.thin()),
        ink.count(burst.unheeded()));
  }

  private StoryView view(Story story, Spark curve, String finding, String hint) {
    long most = story.platforms().values().stream().mapToLong(Long::longValue).max().orElse(1);
    return new StoryView(
        story.id().value(),
        cut(story.title()),
        verdict(story),
        hint,
        story.summary().startsWith(story.title()) ? "" : Passage.harmless(story.summary()),
        figures(story),
        curve,
        finding,
        story.lineage().stream().map(this::step).toList(),
        story.tellings().stream().limit(MOST_TELLINGS).map(this::telling).toList(),
        story.platforms().entrySet().stream()
            .map(
                entry ->
                    new OverviewView.Bar(
                        Labels.platform(entry.getKey(), t),
                        100.0 * entry.getValue() / most,
                        0,
                        ink.count(entry.getValue()),
                        "",
                        "",
                        Links.search(
                            "story:" + story.id().value() + " platform:" + entry.getKey())))
            .toList(),
        Links.search("story:" + story.id().value()));
  }

  private String verdict(Story story) {
    String origin =
        t.of(
            "首发 {0} {1}，",
            "First told by {0} {1}; ",
            story.origin().mention().outlet().name(),
            ink.minute(story.firstAt()));
    int turned = story.turned().size();
    return origin
        + t.of("传到 {0} 处。", "told in {0} places.", story.lineage().size())
        + (turned == 0
            ? ""
            : t.of("{0} 条转载改成了负面标题。", " {0} reprints have turned negative.", turned));
  }

  private List<OverviewView.Figure> figures(Story story) {
    var reach = story.reach();
    String least = story.isCut() ? t.of("至少", "at least") : "";
    return List.of(
        figure(t.of("帖子", "Posts"), ink.count(reach.posts()), least),
        figure(t.of("转载", "Reprints"), ink.count(reach.reprints()), least),
        figure(
            t.of("负面", "Negative"),
            ink.count(reach.negative()),
            ink.share(reach.negative(), reach.posts())),
        figure(
            t.of("转发", "Reposts"),
            ink.counter(reach.counters().reposts()),
            Stories.outlook(story, now).map(this::outlook).orElse("")),
        figure(t.of("最高权威", "Weightiest outlet"), Labels.authority(reach.highest(), t), ""));
  }

  private String outlook(Outlook far) {
    if (far.isPassed()) {
      return t.of("已过 {0}", "passed {0}", ink.count(Outlook.GOAL));
    }
    return far.isTold()
        ? t.of(
            "24 小时内有 {0} 的可能超过 {1}，最终 {2}",
            "{0} likely to pass {1} within 24 h, {2} in the end",
            ink.chance(far.today().orElseThrow()),
            ink.count(Outlook.GOAL),
            ink.chance(far.ever().orElseThrow()))
        : "";
  }

  private static OverviewView.Figure figure(String name, String value, String note) {
    return new OverviewView.Figure(name, value, "", note, "");
  }

  private StoryView.Step step(Arrival arrival) {
    return new StoryView.Step(
        ink.minute(arrival.at()),
        Passage.harmless(arrival.outlet().name()),
        Labels.platform(arrival.outlet().platform(), t),
        Labels.authority(arrival.outlet().authority(), t),
        arrival.lag().isZero() ? t.of("首发", "origin") : "+" + ink.span(arrival.lag()),
        ink.count(arrival.posts()));
  }

  private StoryView.Telling telling(Telling telling) {
    Post post = telling.mention().post();
    String mark =
        telling.turnedNegative()
            ? t.of("标题转负面", "turned negative")
            : telling.isRetitled()
                ? t.of("改了标题", "retitled")
                : telling.isReprint() ? t.of("转载", "reprint") : "";
    return new StoryView.Telling(
        telling.mention().id().value(),
        cut(post.title().isBlank() ? post.text() : post.title()),
        Passage.harmless(telling.mention().outlet().name()),
        ink.minute(post.at()),
        mark);
  }

  private static String cut(String title) {
    String clean = Passage.harmless(title);
    return clean.length() <= LONGEST_TITLE ? clean : clean.substring(0, LONGEST_TITLE) + "…";
  }
}
