package io.tingfeng.web.export;

import io.tingfeng.model.Mention;
import io.tingfeng.model.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A mention as a row of a table; numbers stay numbers, what is not known is null. */
final class MentionRow {
  static final List<String> COLUMNS =
      List.of(
          "时间", "品牌", "态度", "负面度", "投诉类型", "信源", "平台", "作者", "标题", "正文", "链接", "阅读", "点赞", "评论",
          "转发", "事件", "转载", "编号");

  private MentionRow() {}

  static List<@Nullable Object> of(Mention mention, ExportHead head) {
    Post post = mention.post();
    List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
    row.add(head.clock(post.at()));
    row.add(mention.brand().map(brand -> head.brandName().apply(brand.value())).orElse(null));
    row.add(tone(mention));
    row.add(Math.round(mention.negativity().score() * 1_000) / 1_000.0);
    row.add(mention.grievance().type().orElse(null));
    row.add(mention.outlet().name());
    row.add(mention.outlet().platform());
    row.add(post.author().orElse(null));
    row.add(post.title());
    row.add(post.text());
    row.add(post.address().map(Object::toString).orElse(null));
    row.add(number(post.engagement().reads()));
    row.add(number(post.engagement().likes()));
    row.add(number(post.engagement().comments()));
    row.add(number(post.engagement().reposts()));
    row.add(mention.story().map(place -> place.story().value()).orElse(null));
    row.add(mention.story().map(place -> place.isReprint() ? "是" : "否").orElse(null));
    row.add(mention.id().value());
    return row;
  }

  private static String tone(Mention mention) {
    return switch (mention.negativity().tone()) {
      case NEGATIVE -> "负面";
      case NEUTRAL -> "中性";
      case POSITIVE -> "正面";
    };
  }

  private static @Nullable Long number(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
