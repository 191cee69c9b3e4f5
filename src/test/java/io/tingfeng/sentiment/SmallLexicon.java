package io.tingfeng.sentiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A lexicon of a few words, so that tests do not hang on the analysts' edits. */
final class SmallLexicon {
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("negative.txt", "太差\t1.5\n难喝\t1.2\n垃圾\t1.5\n投诉\t1.0\n中毒\t2.0\n拉肚子\t1.6\n"),
          Map.entry("positive.txt", "好喝\t1.2\n不错\t1.0\n喜欢\t1.0\n真棒\t1.3\n推荐\t0.8\n"),
          Map.entry("harmless.txt", "垃圾分类\t0\n"),
          Map.entry("emoji.txt", "[怒]\t1.2\n👍\t-1.0\n"),
          Map.entry("irony.txt", "呵呵\t1.5\n"),
          Map.entry("negators.txt", "不\t-0.8\n没有\t-0.8\n"),
          Map.entry("intensifiers.txt", "非常\t1.5\n有点\t0.6\n"),
          Map.entry("contrast.txt", "但是\t0.4\n"),
          Map.entry("questions.txt", "会不会\t0.4\n"),
          Map.entry("refutation.txt", "辟谣\t0.2\n"),
          Map.entry("sensitive.txt", "食物中毒\tsafety\n未成年人\tminors\n"));

  private SmallLexicon() {}

  static void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
