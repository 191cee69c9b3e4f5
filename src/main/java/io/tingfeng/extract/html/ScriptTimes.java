package io.tingfeng.extract.html;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Publish times that inline scripts carry for their own use. */
final class ScriptTimes {
  private static final List<String> WORDS =
      List.of(
          "ublishTime",
          "ublish_time",
          "ubDate",
          "ptime",
          "createTime",
          "ct =",
          "ct=",
          "oriCreateTime");
  private static final Pattern TIME =
      Pattern.compile(
          "\\b(?:publishTime|publish_time|publishDate|pubDate|pubdate|ptime|oriCreateTime|create_time|createTime|ctime|ct)"
              + "[\"']?\\s*[:=]\\s*[\"']?(\\d{4}[-/年][^\"',;<]{4,24}|1\\d{9}(?:\\d{3})?)\\b");
  private static final int LONGEST = 400_000;

  private ScriptTimes() {}

  static boolean mayHold(String script) {
    return script.length() <= LONGEST && WORDS.stream().anyMatch(script::contains);
  }

  static Optional<String> find(String script) {
    Matcher matcher = TIME.matcher(script);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
