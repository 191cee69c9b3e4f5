package io.tingfeng.index.query;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionQuery.Number;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that a query can name, in English and in Chinese. */
enum Field {
  BRAND(Facet.BRAND, "brand", "品牌"),
  SOURCE(Facet.SOURCE, "source", "信源", "来源"),
  PLATFORM(Facet.PLATFORM, "platform", "平台"),
  AUTHORITY(Facet.AUTHORITY, "authority", "级别"),
  AUTHOR(Facet.AUTHOR, "author", "作者"),
  TONE(Facet.TONE, "tone", "态度"),
  TYPE(Facet.COMPLAINT_TYPE, "type", "类型", "投诉类型"),
  SENSITIVE(Facet.SENSITIVE, "sensitive", "敏感"),
  STORY(Facet.STORY, "story", "事件"),
  ROLE(Facet.ROLE, "role", "身份"),
  PLACE(Facet.PLACE, "place", "地区", "地点"),
  PERSON(Facet.PERSON, "person", "人物"),
  ORGANISATION(Facet.ORGANISATION, "organisation", "机构", "org"),
  WORD(Facet.WORD, "word", "词"),
  NEGATIVE(Number.NEGATIVE, "negative", "负面度", "负面"),
  POINTS(Number.POINTS, "points", "危机分"),
  READS(Number.READS, "reads", "阅读"),
  LIKES(Number.LIKES, "likes", "点赞"),
  COMMENTS(Number.COMMENTS, "comments", "评论"),
  REPOSTS(Number.REPOSTS, "reposts", "转发"),
  TIME("time", "时间"),
  HAS("has", "含"),
  SORT("sort", "排序");

  private final @Nullable Facet facet;
  private final @Nullable Number number;
  private final List<String> names;

  Field(Facet facet, String... names) {
    this(facet, null, names);
  }

  Field(Number number, String... names) {
    this(null, number, names);
  }

  Field(String... names) {
    this(null, null, names);
  }

  Field(@Nullable Facet facet, @Nullable Number number, String[] names) {
    this.facet = facet;
    this.number = number;
    this.names = List.of(names);
  }

  /** The field of a name, whatever its case. */
  static Optional<Field> named(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(field -> field.names.contains(small)).findFirst();
  }

  /** All names, for advice. */
  static List<String> allNames() {
    return Arrays.stream(values()).flatMap(field -> field.names.stream()).toList();
  }

  /** The English names, for advice. */
  static List<String> words() {
    return Stream.of(values()).map(Field::word).toList();
  }

  String word() {
    return names.getFirst();
  }

  Optional<Facet> facet() {
    return Optional.ofNullable(facet);
  }

  Optional<Number> number() {
    return Optional.ofNullable(number);
  }
}
