package io.tingfeng.web.page;

import static io.tingfeng.web.page.Labels.of;
import static io.tingfeng.web.page.Labels.two;

import io.tingfeng.notify.ChannelKind;
import io.tingfeng.notify.Letter;
import io.tingfeng.sentiment.Judgement;
import io.tingfeng.sentiment.LexiconLint;
import java.util.List;
import java.util.Map;

/**
 * What the words of the desks are called: acts of the audit log, thresholds, channels, browsers.
 */
public final class DeskLabels {
  private static final Map<String, String[]> ACTS =
      Map.ofEntries(
          two("sign-in", "登录", "Signed in"),
          two("sign-in-refused", "登录被拒", "Sign-in refused"),
          two("sign-out", "退出登录", "Signed out"),
          two("sign-out-everywhere", "全部退出", "Signed out everywhere"),
          two("set-up", "第一次启动", "First start"),
          two("account-added", "加了账号", "Added an account"),
          two("account-changed", "改了账号", "Changed an account"),
          two("password-set", "改了密码", "Set a password"),
          two("token-made", "生成令牌", "Made a token"),
          two("token-withdrawn", "收回令牌", "Withdrew a token"),
          two("reveal", "看了作者", "Revealed an author"),
          two("judged", "判断提及", "Judged a mention"),
          two("channel-tested", "试发通知", "Tested a channel"),
          two("search-saved", "保存检索", "Saved a search"),
          two("search-removed", "删除检索", "Removed a search"),
          two("evidence-exported", "导出存证", "Exported evidence"),
          two("acknowledge", "确认预警", "Acknowledged an alert"),
          two("rule", "定级", "Set a level"),
          two("verdict", "判定预警", "Gave a verdict"),
          two("silence", "静默", "Silenced a brand"),
          two("silence-ended", "结束静默", "Ended a silence"),
          two("sign-on-joined", "单点登录认领账号", "Joined an account by sign-on"),
          two("sign-on-refused", "单点登录被拒", "Refused a sign-on"),
          two("story-merged", "合并事件", "Merged stories"),
          two("story-split", "拆分事件", "Split a story"),
          two("draft-begun", "开草稿", "Began a draft"),
          two("draft-dropped", "放弃草稿", "Gave a draft up"),
          two("lexicon-promoted", "词典上线", "Put a lexicon into force"),
          two("lexicon-rolled-back", "恢复词典", "Brought a lexicon back"),
          two("source-stopped", "停采", "Stopped a source"),
          two("source-started", "恢复采集", "Started a source"),
          two("posts-pushed", "推送帖子", "Pushed posts"));
  private static final Map<String, String[]> THRESHOLDS =
      Map.ofEntries(
          two("leastMentions", "比占比和增长至少要几条提及", "Least mentions for shares and growth"),
          two("negativeShareBlue", "负面占比，蓝", "Negative share, blue"),
          two("negativeShareYellow", "负面占比，黄", "Negative share, yellow"),
          two("complaintGrowth", "同类投诉增长", "Growth of one complaint type"),
          two("repeats", "同一作者反复投诉次数", "Complaints of one author"),
          two("volumeFactor", "声量对平常的倍数", "Volume, times the usual"),
          two("volumeSigma", "声量高出均值的标准差", "Volume, standard deviations"),
          two("repostsYellow", "单帖转发，黄", "Reposts of one post, yellow"),
          two("repostsOrange", "单帖转发，橙", "Reposts of one post, orange"),
          two("repostsRed", "单帖转发，红", "Reposts of one post, red"),
          two("readsYellow", "单帖阅读，黄", "Reads of one post, yellow"),
          two("readsRed", "单帖阅读，红", "Reads of one post, red"),
          two("growth72h", "72 时增长倍数，红", "Growth in 72 h, red"),
          two("headlinesBlue", "标题危机用词分，蓝", "Crisis points of headlines, blue"),
          two("headlinesYellow", "标题危机用词分，黄", "Crisis points of headlines, yellow"),
          two("headlinesOrange", "标题危机用词分，橙", "Crisis points of headlines, orange"),
          two("heatBlue", "热度指数，蓝", "Heat index, blue"),
          two("heatYellow", "热度指数，黄", "Heat index, yellow"),
          two("heatOrange", "热度指数，橙", "Heat index, orange"),
          two("heatRed", "热度指数，红", "Heat index, red"));

  /** In the order in which they are asked: every browser also calls itself by older names. */
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg/", "Edge"),
          Map.entry("MicroMessenger", "WeChat"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("Linux", "Linux"));

  private DeskLabels() {}

  /** What somebody did; an act without a name here keeps its word. */
  public static String act(String act, Tongue t) {
    return of(ACTS, act, t);
  }

  /** A threshold of the ladder by its name in settings.yml. */
  public static String threshold(String name, Tongue t) {
    return of(THRESHOLDS, name, t);
  }

  /** A way to reach people. */
  public static String channel(ChannelKind kind, Tongue t) {
    return switch (kind) {
      case CONSOLE -> t.of("控制台", "Console");
      case MAIL -> t.of("邮件", "Mail");
      case WEBHOOK -> "Webhook";
      case DINGTALK -> t.of("钉钉", "DingTalk");
      case WECOM -> t.of("企业微信", "WeCom");
      case FEISHU -> t.of("飞书", "Feishu");
      case SLACK -> "Slack";
    };
  }

  /** How a letter stands. */
  static String delivery(Letter.State state, Tongue t) {
    return switch (state) {
      case SENT -> t.of("已送达", "delivered");
      case WAITING -> t.of("等待", "waiting");
      case GAVE_UP -> t.of("没有送达", "not delivered");
    };
  }

  /** What people say that a mention is. */
  static String ruling(Judgement.Ruling ruling, Tongue t) {
    return switch (ruling) {
      case NEGATIVE -> t.of("是负面", "Negative");
      case POSITIVE -> t.of("是正面", "Positive");
      case NEUTRAL -> t.of("是中性", "Neutral");
      case NOT_NEGATIVE -> t.of("不是负面", "Not negative");
      case OTHER_BRAND -> t.of("说的是别的品牌", "About another brand");
    };
  }

  /** Why an entry of a lexicon does nothing. */
  static String remark(LexiconLint.Remark remark, Tongue t) {
    return switch (remark.why()) {
      case LexiconLint.FIGURES -> t.of("不会命中：文中的数字都读成一个 0", remark.why());
      case LexiconLint.REPLACED -> t.of("不会命中：别的词条占了它的位置", remark.why());
      case LexiconLint.IDLE -> t.of("权重为 0，也不挡更短的词条", remark.why());
      default -> remark.why();
    };
  }

  /** A browser as people call it: Chrome · Windows; its own words, cut, when it is none we know. */
  public static String browser(String agent) {
    String name = first(BROWSERS, agent);
    String system = first(SYSTEMS, agent);
    if (name.isEmpty()) {
      String clean = Passage.harmless(agent);
      return clean.substring(0, Math.min(clean.length(), 60));
    }
    return system.isEmpty() ? name : name + " · " + system;
  }

  private static String first(List<Map.Entry<String, String>> names, String agent) {
    return names.stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
