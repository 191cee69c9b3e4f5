package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Trims the lines of a body: no title again, no line of date and source, no trimmings behind. */
final class BodyLines {
  private static final int LONGEST_META = 90;
  private static final int LONGEST_EDITOR = 70;
  private static final int LONGEST_TAIL = 80;
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)\\d{2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}|\\d{1,2}:\\d{2}");
  private static final Pattern META =
      Pattern.compile("来源|作者|编辑|记者|浏览|点击|阅读|发布|发表|时间|日期|字号|字体|评论|责编|稿源|打印|关闭|人气|查看|【大|分享|收藏");
  private static final Pattern META_ALONE =
      Pattern.compile(
          "^(?:[【\\[(（]?\\s*(?:字[号体]|打印|关闭|大 中"
              + " 小|收藏|分享|复制链接|点击数|浏览次数|阅读次数|来源|稿源|信息来源|作者|发布者|发布时间|发布日期|发表时间|更新时间|文章来源|点击|浏览|编辑)\\s*[:：】\\])]|大\\s*中\\s*小).*");
  private static final Pattern SENTENCE_END = Pattern.compile("[。！？]|[.!?](?:\\s|$)");
  private static final Pattern EDITOR =
      Pattern.compile(
          "^[\\s(（\\[【]*(?:责任编辑|责编|编辑|本文来源|文章来源|原标题|稿源|编校|值班|监制|审核|校对|初审|复审|终审|一审|二审|三审|原文链接|转载自|关键词|标签|本文编辑|网络编辑|值班编辑|文字编辑|编审|审校|校审|签发|本文责编|来源)\\s*[:：/丨|].*");
  private static final Pattern TAIL =
      Pattern.compile(
          "^[\\s【\\[(（·•>*—-]*(?:相关(?:阅读|新闻|文章|链接|报道|推荐|专题|资讯|内容)|延伸阅读|推荐阅读|猜你喜欢|热门(?:推荐|文章|评论)|更多精彩|大家都在看|为您推荐"
              + "|上一[篇页条]|下一[篇页条]|分享(?:到|至)|扫一扫|扫描二维码|网友评论|发表评论|我要评论|我来说两句|免责声明|版权声明|版权所有|特别声明|凡本网|凡注明|本站声明|声明[:：]"
              + "|点击进入专题|欢迎关注|关注我们|打印本页|关闭窗口|纠错|\\(?function).*");

  private final String titleKey;

  BodyLines(String titleKey) {
    this.titleKey = titleKey;
  }

  List<Block> trim(List<Block> lines) {
    double all = lines.stream().mapToDouble(line -> line.weight).sum();
    List<Block> kept = new ArrayList<>();
    double before = 0;
    for (Block line : lines) {
      if (isTail(line)) {
        if (before >= 0.55 * all && all - before < 0.45 * all) {
          break;
        }
        continue;
      }
      before += line.weight;
      boolean head = kept.size() < 3;
      if (isEditorLine(line.text) || head && (isTitle(line) || isMeta(line.text))) {
        continue;
      }
      kept.add(line);
    }
    while (!kept.isEmpty() && isMeta(kept.get(0).text)) {
      kept.remove(0);
    }
    return kept;
  }

  private static boolean isTail(Block line) {
    return line.chars < LONGEST_TAIL && line.isChinese() && TAIL.matcher(line.text).matches();
  }

  private boolean isTitle(Block line) {
    if (titleKey.length() < 4 || line.text.length() > 200) {
      return false;
    }
    String key = Letters.key(line.text);
    return key.equals(titleKey);
  }

  /** Whether a line tells who made the page and not what happened. */
  static boolean isEditorLine(String text) {
    return text.length() < LONGEST_EDITOR && EDITOR.matcher(text).matches();
  }

  private static boolean isMeta(String text) {
    if (text.length() > LONGEST_META) {
      return false;
    }
    if (META_ALONE.matcher(text).matches()) {
      return true;
    }
    return DATE.matcher(text).find()
        && (META.matcher(text).find() || text.length() < 24)
        && !SENTENCE_END.matcher(text).find();
  }
}
