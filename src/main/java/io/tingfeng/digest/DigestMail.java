package io.tingfeng.digest;

import io.tingfeng.notify.Notice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lays a digest out as a mail: a page and a plain text with the same order and figures. */
public final class DigestMail {
  private DigestMail() {}

  /**
   * The digest as a notice, keyed by subscription and day.
   *
   * @param now when it was written
   */
  public static Notice notice(Digest digest, Instant now) {
    return new Notice(
        key(digest.subscription(), digest.date()),
        subject(digest),
        text(digest),
        Optional.of(html(digest)),
        digest.verdict().level(),
        now);
  }

  /** {@code 【橙】苇汀茶饮处于橙色，晚间回落 · 听风日报 11月19日}. */
  public static String subject(Digest digest) {
    Verdict verdict = digest.verdict();
    String level = verdict.known() ? digest.levels().name(verdict.level()) : "无数据";
    String head = verdict.known() ? verdict.brief() : "不能判断";
    return "【" + level + "】" + head + " · 听风日报 " + Numerals.shortDay(digest.date());
  }

  /** The page. */
  public static String html(Digest digest) {
    return MailPages.render("digest.jte", Map.of("digest", digest, "subject", subject(digest)));
  }

  /** The plain text. */
  public static String text(Digest digest) {
    return DigestText.of(digest);
  }

  static String key(String subscription, LocalDate date) {
    // Names may be long and Chinese, keys are short and plain.
    UUID name = UUID.nameUUIDFromBytes(subscription.getBytes(StandardCharsets.UTF_8));
    return "digest/" + date + "/" + name;
  }
}
