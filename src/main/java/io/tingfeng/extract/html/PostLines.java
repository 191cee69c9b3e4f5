package io.tingfeng.extract.html;

import java.util.regex.Pattern;

/** The small print inside a post of a thread. */
final class PostLines {
  private static final int LONGEST = 60;
  private static final Pattern TRIMMING =
      Pattern.compile(
          "^\\s*(?:发表于|发布于|回复于|回复|引用|举报|支持|反对|使用道具|点评|收藏|分享|评分|本[帖贴]最后由|只看该作者|只看楼主|倒序浏览|楼主|沙发|板凳|地板|\\d+\\s*[楼#]|#\\d+|顶\\s*\\d*|踩|(?i:reply|quote|share|report|like|likes|permalink|edit|link"
              + " to post|report post|last edited.*|\\S{1,30} said:|click to expand.*|improve this"
              + " answer|improve this question|follow|add a"
              + " comment|joined.*|posts?:?\\s*\\d+))[\\s:：\\d#/、|｜-]*(?:(?:\\d{4}-\\d{1,2}-\\d{1,2}).*)?$");

  private PostLines() {}

  static boolean isTrimming(String text) {
    return text.length() <= LONGEST && TRIMMING.matcher(text).matches();
  }
}
