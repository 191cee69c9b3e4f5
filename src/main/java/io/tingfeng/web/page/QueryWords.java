package io.tingfeng.web.page;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Authority;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Tone;
import io.tingfeng.model.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a query back in plain words, so that a person sees what was understood. */
final class QueryWords {
  private static final String NOTHING = "…";

  private final Frame f;
  private final Tongue t;
  private final Map<BrandId, String> brands;

  QueryWords(Frame f, List<Brand> brands) {
    this.f = f;
    this.t = f.t();
    this.brands = brands.stream().collect(Collectors.toMap(Brand::id, Brand::name, (a, b) -> a));
  }

  String of(MentionQuery query) {
    return switch (query) {
      case MentionQuery.All all -> t.of("全部帖子", "every post");
      case MentionQuery.AnyBrand any -> t.of("提到任一品牌", "any brand is named");
      case MentionQuery.OfBrand brand ->
          t.of("提到{0}", "{0} is named", brands.getOrDefault(brand.brand(), brand.brand().value()));
      case MentionQuery.Text text -> t.of("含“{0}”", "“{0}” stands in it", text.text());
      case MentionQuery.Near near ->
          t.of(
              "“{0}”与“{1}”相距 {2} 字以内",
              "“{0}” and “{1}” within {2} characters", near.left(), near.right(), near.between());
      case MentionQuery.WithId id -> t.of("编号 {0}", "number {0}", id.id().value());
      case MentionQuery.OfPost post -> t.of("同一帖子", "the same post");
      case MentionQuery.During during -> during(during);
      case MentionQuery.OfTone tone -> Labels.tone(tone.tone(), t);
      case MentionQuery.Is is -> field(is.field()) + t.of("是“{0}”", " is “{0}”", value(is));
      case MentionQuery.Has has -> t.of("有", "has a ") + field(has.field());
      case MentionQuery.Between between -> between(between);
      case MentionQuery.And and -> joined(and.parts(), t.of("，", ", "));
      case MentionQuery.Or or -> "（" + joined(or.parts(), t.of(" 或 ", " or ")) + "）";
      case MentionQuery.Not not -> t.of("不是：", "not: ") + of(not.part());
    };
  }

  private String joined(List<MentionQuery> parts, String between) {
    return parts.isEmpty()
        ? NOTHING
        : parts.stream().map(this::of).collect(Collectors.joining(between));
  }

  private String during(MentionQuery.During during) {
    Instant from = during.window().from();
    Instant to = during.window().to();
    boolean fromStart = from.isBefore(Instant.EPOCH.plusSeconds(1));
    boolean toEnd = to.isAfter(Instant.parse("9000-01-01T00:00:00Z"));
    if (fromStart && toEnd) {
      return t.of("任何时间", "at any time");
    }
    if (toEnd) {
      return t.of("{0} 起", "from {0} on", f.ink().minute(from));
    }
    return fromStart
        ? t.of("{0} 之前", "before {0}", f.ink().minute(to))
        : t.of("{0} 至 {1}", "{0} to {1}", f.ink().minute(from), f.ink().minute(to));
  }

  private String between(MentionQuery.Between between) {
    String name = number(between.field());
    boolean isShare = between.field() == MentionQuery.Number.NEGATIVE;
    String low = isShare ? f.ink().weight(between.low()) : f.ink().figure(between.low());
    String high = isShare ? f.ink().weight(between.high()) : f.ink().figure(between.high());
    if (Double.isInfinite(between.high()) || between.high() >= Double.MAX_VALUE) {
      return t.of("{0} {1} 以上", "{0} {1} or more", name, low);
    }
    return Double.isInfinite(between.low()) || between.low() <= -Double.MAX_VALUE
        ? t.of("{0} {1} 以下", "{0} {1} or less", name, high)
        : t.of("{0} {1}–{2}", "{0} {1} to {2}", name, low, high);
  }

  private String number(MentionQuery.Number number) {
    return switch (number) {
      case NEGATIVE -> t.of("负面度", "negativity");
      case READS -> t.of("阅读", "reads");
      case LIKES -> t.of("赞", "likes");
      case COMMENTS -> t.of("评论", "comments");
      case REPOSTS -> t.of("转发", "reposts");
      case POINTS -> t.of("危机分", "crisis points");
    };
  }

  private String value(MentionQuery.Is is) {
    return switch (is.field()) {
      case PLATFORM -> Labels.platform(is.value(), t);
      case COMPLAINT_TYPE, SENSITIVE -> Labels.type(is.value(), t);
      case TONE ->
          Words.parse(Tone.class, is.value()).map(tone -> Labels.tone(tone, t)).orElse(is.value());
      case AUTHORITY ->
          Words.parse(Authority.class, is.value())
              .map(authority -> Labels.authority(authority, t))
              .orElse(is.value());
      default -> is.value();
    };
  }

  private String field(Facet field) {
    return switch (field) {
      case BRAND -> t.of("品牌", "brand");
      case SOURCE -> t.of("信源", "source");
      case PLATFORM -> t.of("平台", "platform");
      case AUTHORITY -> t.of("权威", "authority");
      case AUTHOR -> t.of("作者", "author");
      case TONE -> t.of("褒贬", "tone");
      case COMPLAINT_TYPE -> t.of("投诉类型", "complaint type");
      case SENSITIVE -> t.of("敏感类别", "sensitive category");
      case STORY -> t.of("事件", "story");
      case ROLE -> t.of("原文或转载", "own words or reprint");
      case PLACE -> t.of("提到的地区", "place named");
      case PERSON -> t.of("提到的人物", "person named");
      case ORGANISATION -> t.of("提到的机构", "organisation named");
      case WORD -> t.of("词", "word");
    };
  }
}
