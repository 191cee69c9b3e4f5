package io.tingfeng.web.page;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.Verdict;
import io.tingfeng.fetch.Visit;
import io.tingfeng.heat.Rule;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Caption;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.model.Cue;
import io.tingfeng.model.Tone;
import io.tingfeng.people.Right;
import io.tingfeng.people.Role;
import java.util.Map;
import java.util.Optional;

/** What the words of the program are called on pages, in both languages. */
public final class Labels {
  private static final Map<String, String[]> GAUGES =
      Map.ofEntries(
          two("舆情热度", "舆情热度", "Heat"),
          two("负面情绪指数", "负面情绪指数", "Negative share"),
          two("异常行为频率", "异常行为频率", "Repeated complaints"),
          two("传播速度", "传播速度", "Spread"),
          two("客户反馈变化", "客户反馈变化", "Net feedback"),
          two("声量", "声量", "Volume"),
          two("负面", "负面", "Negativity"),
          two("互动", "互动", "Engagement"),
          two("广度", "广度", "Breadth"),
          two("权威", "权威", "Authority"),
          two("传播", "传播", "Spread"),
          two("严重", "严重", "Severity"),
          two("次", "次", "times"),
          two("次转发", "次转发", "reposts"),
          two("点", "点", "points"));

  private Labels() {}

  static Map.Entry<String, String[]> two(String key, String chinese, String english) {
    return Map.entry(key, new String[] {chinese, english});
  }

  static String of(Map<String, String[]> words, String key, Tongue t) {
    String[] both = words.get(key);
    return both == null ? key : t.of(both[0], both[1]);
  }

  /** A platform. */
  public static String platform(String platform, Tongue t) {
    return name(Caption.PLATFORMS, platform, t).orElse(platform);
  }

  /** A complaint type or a sensitive category; the analysts' own keep their names. */
  public static String type(String type, Tongue t) {
    return name(Caption.COMPLAINT_TYPES, type, t)
        .or(() -> name(Caption.SENSITIVE, type, t))
        .orElse(type);
  }

  private static Optional<String> name(Map<String, Caption> table, String word, Tongue t) {
    return Optional.ofNullable(table.get(word))
        .map(caption -> t.of(caption.chinese(), caption.english()));
  }

  /** A gauge, a part of the heat, or a unit. */
  public static String gauge(String name, Tongue t) {
    return of(GAUGES, name, t);
  }

  /** The level with its numeral: 橙 Ⅱ, Orange II; a company's own name stands in any language. */
  public static String level(CrisisLevel level, Frame f) {
    return f.levels().isOwn() ? own(level, f) : coloured(level, f.t());
  }

  private static String own(CrisisLevel level, Frame f) {
    String name = f.levels().name(level);
    return name.equals(CrisisLevel.NONE.character()) ? f.t().of(name, "Calm") : name;
  }

  private static String coloured(CrisisLevel level, Tongue t) {
    return switch (level) {
      case NONE -> t.of("平稳", "Calm");
      case BLUE -> t.of("蓝 Ⅳ", "Blue IV");
      case YELLOW -> t.of("黄 Ⅲ", "Yellow III");
      case ORANGE -> t.of("橙 Ⅱ", "Orange II");
      case RED -> t.of("红 Ⅰ", "Red I");
    };
  }

  /** How grave a level is: 重大; a company's own name says it already. */
  public static String gravity(CrisisLevel level, Frame f) {
    Tongue t = f.t();
    return switch (f.levels().isOwn() ? CrisisLevel.NONE : level) {
      case NONE -> "";
      case BLUE -> t.of("一般", "minor");
      case YELLOW -> t.of("较大", "moderate");
      case ORANGE -> t.of("重大", "major");
      case RED -> t.of("特别重大", "critical");
    };
  }

  /** The level as an adjective inside a sentence: 橙色, orange. */
  public static String colour(CrisisLevel level, Frame f) {
    Tongue t = f.t();
    if (f.levels().isOwn()) {
      return own(level, f);
    }
    return level == CrisisLevel.NONE
        ? t.of("平稳", "calm")
        : t.of(level.character() + "色", level.word());
  }

  /** A tone. */
  public static String tone(Tone tone, Tongue t) {
    return switch (tone) {
      case NEGATIVE -> t.of("负面", "Negative");
      case NEUTRAL -> t.of("中性", "Neutral");
      case POSITIVE -> t.of("正面", "Positive");
    };
  }

  /** What made a cue. */
  public static String cue(Cue.Kind kind, Tongue t) {
    return switch (kind) {
      case PRIOR -> t.of("起始值", "starting value");
      case TERM -> t.of("词条", "entry");
      case NEGATOR -> t.of("否定", "negator");
      case INTENSIFIER -> t.of("程度", "intensifier");
      case CONTRAST -> t.of("转折", "contrast");
      case IRONY -> t.of("反讽", "irony");
      case QUESTION -> t.of("疑问", "question");
      case REFUTATION -> t.of("辟谣", "refutation");
      case EMOJI -> t.of("表情", "emoji");
      case PUNCTUATION -> t.of("标点", "punctuation");
      case LEARNED -> t.of("学得", "learned");
      case COMPARISON -> t.of("比较", "comparison");
      case DISTANCE -> t.of("离得远", "distance");
    };
  }

  /** A rule of the ladder. */
  public static String rule(Rule rule, Tongue t) {
    return switch (rule) {
      case COMPLAINT_GROWTH -> t.of("同类投诉增长", "Growth of one complaint type");
      case REPEATED_COMPLAINT -> t.of("同一作者反复投诉", "Repeated complaint");
      case NEGATIVE_SHARE -> t.of("负面占比", "Negative share");
      case NEGATIVE_WORDS -> t.of("负面词占比", "Share of negative words");
      case VOLUME_FACTOR -> t.of("声量对平常", "Volume against usual");
      case VOLUME_SIGMA -> t.of("声量高出均值", "Volume above mean");
      case GROWTH_72H -> t.of("72 时增长", "Growth in 72 h");
      case REPOSTS -> t.of("单帖转发", "Reposts of one post");
      case READS -> t.of("单帖阅读", "Reads of one post");
      case STORY_REPOSTS -> t.of("同一事件转发合计", "Reposts of one story together");
      case AUTHORITY -> t.of("权威来源", "Authority of the source");
      case HEADLINES -> t.of("标题用词", "Words of headlines");
      case NEW_ANGLE -> t.of("新的问题", "A new angle");
      case TWO_SIGNALS -> t.of("多类信号同时成立", "Several signals together");
      case HEAT -> t.of("热度指数", "Heat index");
    };
  }

  /** How a visit ended. */
  public static String result(Visit.Result result, Tongue t) {
    return switch (result) {
      case OK -> t.of("正常", "Fine");
      case UNCHANGED -> t.of("无更新", "Unchanged");
      case LIMITED -> t.of("要求稍后", "Told to wait");
      case REFUSED -> t.of("不许采集", "Refused");
      case FAILED -> t.of("无应答", "No answer");
      case UNREADABLE -> t.of("读不出", "Unreadable");
    };
  }

  /** Whether an alert goes on. */
  public static String status(Alert.Status status, Tongue t) {
    return switch (status) {
      case OPEN -> t.of("持续", "Open");
      case RESOLVED -> t.of("已解除", "Resolved");
    };
  }

  /** What people thought of an alert. */
  public static String verdict(Verdict.Kind kind, Tongue t) {
    return switch (kind) {
      case USEFUL -> t.of("有用", "Useful");
      case FALSE -> t.of("误报", "False alarm");
      case LATE -> t.of("太迟", "Too late");
    };
  }

  /** A role. */
  public static String role(Role role, Tongue t) {
    return switch (role) {
      case VIEWER -> t.of("一线", "Viewer");
      case OFFICER -> t.of("媒体沟通", "PR officer");
      case DECIDER -> t.of("管理层", "Decision maker");
      case ANALYST -> t.of("分析师", "Analyst");
      case ADMIN -> t.of("管理员", "Administrator");
    };
  }

  /** A right, as a token's scope. */
  public static String right(Right right, Tongue t) {
    return switch (right) {
      case READ -> t.of("读取", "Read");
      case JUDGE -> t.of("判断提及", "Judge mentions");
      case ANSWER -> t.of("处理预警", "Answer alerts");
      case REVEAL -> t.of("查看个人信息", "Reveal personal data");
      case TUNE -> t.of("改词典、采集、推送帖子", "Lexicon, visits, pushing posts");
      case ADMINISTER -> t.of("管理", "Administer");
    };
  }

  /** How much a source's word weighs. */
  public static String authority(Authority authority, Tongue t) {
    return switch (authority) {
      case USER -> t.of("用户", "User");
      case SELF_MEDIA -> t.of("自媒体", "Self-media");
      case PORTAL -> t.of("门户", "Portal");
      case MARKET -> t.of("市场化媒体", "Market media");
      case PROVINCIAL -> t.of("省级媒体", "Provincial media");
      case REGULATOR -> t.of("监管部门", "Regulator");
      case CENTRAL -> t.of("中央媒体", "Central media");
    };
  }
}
