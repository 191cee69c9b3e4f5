package io.tingfeng.extract.html;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the class and id of an element say about its use, as a set of bits. The names are the house
 * style of the web, English and pinyin; the lists come from counting them on pages with known
 * bodies.
 */
final class ClassHints {
  /** Frame and trimmings: menus, shares, related links. */
  static final int NEGATIVE = 1;

  /** Readers' comments. */
  static final int COMMENT = 1 << 1;

  /** The body; protects against {@link #NEGATIVE}. */
  static final int CONTENT = 1 << 2;

  /** Trimmings beyond doubt, however much text they hold. */
  static final int FIRM = 1 << 3;

  static final int TITLE = 1 << 4;
  static final int TIME = 1 << 5;
  static final int AUTHOR = 1 << 6;

  /** The medium of origin. */
  static final int SOURCE = 1 << 7;

  static final int EDITOR = 1 << 8;

  /** One post of a thread, or its words. */
  static final int POST = 1 << 9;

  /** Author names of accounts, which may be the reader's own. */
  static final int ACCOUNT = 1 << 10;

  /** The words of a post, by a name that only programs of forums give. */
  static final int FORUM_WORDS = 1 << 11;

  /** The words of a post or of an entry, by a name that blogs use as well. */
  static final int WORDS = 1 << 12;

  private static final Set<String> NEGATIVES =
      words(
          "ad ads adv gg banner nav menu footer foot header hd sidebar side aside related relate"
              + " recommend rec tuijian xiangguan hot rank share social sns toolbar tools"
              + " breadcrumb breadcrumbs crumb crumbs path position weizhi copyright statement"
              + " shengming login register subscribe newsletter promo sponsor sponsored qrcode ewm"
              + " erweima pager page pagination prev next links tag tags keywords cookie cookies"
              + " consent popup modal tooltip widget search vote survey gotop download bio byline"
              + " sign sig more readmore list newslist latest trending popular disclaimer");
  private static final String[] NEGATIVE_PARTS = {
    "share_",
    "relatednews",
    "recommend",
    "breadcrumb",
    "sidebar",
    "copyright",
    "qrcode",
    "newsletter",
    "navbar",
    "guess",
    "hotnews",
    "ranklist",
    "mianze",
    "shengming",
    "friendlink",
    "shangyi",
    "xiayi",
    "erweima"
  };
  private static final Set<String> COMMENTS =
      words(
          "comment comments pinglun discuss reply replies disqus feedback liuyan gentie changyan"
              + " uyan duoshuo");
  private static final Set<String> CONTENTS =
      words("article content contents body main text post entry story detail zhengwen");
  private static final Set<String> FIRMS =
      words("nav navbar footer promo cookie cookies consent login copyright newsletter");
  private static final Set<String> TITLES =
      words("title headline subject caption biaoti tit bt h1");
  private static final Set<String> TIMES =
      words(
          "time date pubtime pubdate publishtime publishdate posttime addtime datetime timestamp"
              + " shijian riqi fbsj");
  private static final Set<String> AUTHORS =
      words("author authors writer byline zuozhe reporter jizhe contributor");
  private static final Set<String> ACCOUNTS =
      words("nickname username user uname screenname name poster profile");
  private static final Set<String> SOURCES = words("source laiyuan ly origin");
  private static final Set<String> EDITORS = words("editor editors bianji zebian");
  private static final Set<String> POSTS =
      words("post posts reply message msg comment answer floor tpc cell postmessage thread");

  private static final String[] FORUM_PARTS = {
    "post_message_",
    "postmessage_",
    "t_msgfont",
    "tpc_content",
    "read_tpc",
    "d_post_content",
    "bbs-content",
    "bbwrapper",
    "message-body",
    "messagebody",
    "messagetext",
    "postbody",
    "js-post-body",
    "s-prose",
    "usertext-body",
    "bbp-reply-content",
    "bbp-topic-content",
    "ipscomment_content",
    "ipstype_richtext",
    "cpost_contentwrap",
    "lia-message-body",
    "reply_content",
    "topic_content",
    "richcontent-inner",
    "post__body"
  };
  private static final String[] WORD_PARTS = {
    "post-message",
    "message-text",
    "post-body",
    "post_body",
    "cooked",
    "comment_text",
    "post-content",
    "post_content",
    "postcontent",
    "post-text",
    "post_text",
    "posttext",
    "reply-content",
    "topic-content",
    "answer-content",
    "message__content",
    "post__content",
    "userpost",
    "forum-post",
    "commentbody",
    "comment-body",
    "comment-content",
    "comment-text",
    "entry-content"
  };

  private static final int MOST_CACHED = 8_192;
  private static final Map<String, Integer> CACHE = new ConcurrentHashMap<>();

  private ClassHints() {}

  /** The bits of an element's class and id. */
  static int of(String classes, String id) {
    return (classes.isEmpty() ? 0 : cached(classes)) | (id.isEmpty() ? 0 : cached(id));
  }

  private static int cached(String names) {
    if (names.length() > 300) {
      return 0;
    }
    Integer known = CACHE.get(names);
    if (known != null) {
      return known;
    }
    if (CACHE.size() > MOST_CACHED) {
      CACHE.clear();
    }
    int bits = read(names);
    CACHE.put(names, bits);
    return bits;
  }

  private static int read(String names) {
    String lower = names.toLowerCase(Locale.ROOT);
    int bits = 0;
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !Character.isLetterOrDigit(lower.charAt(i))) {
        bits |= i > start ? token(lower.substring(start, i)) : 0;
        start = i + 1;
      }
    }
    bits |= holdsAny(lower, NEGATIVE_PARTS) ? NEGATIVE : 0;
    bits |= lower.equals("t_f") || holdsAny(lower, FORUM_PARTS) ? FORUM_WORDS : 0;
    bits |= holdsAny(lower, WORD_PARTS) ? WORDS : 0;
    return bits;
  }

  private static boolean holdsAny(String names, String[] parts) {
    for (String part : parts) {
      if (names.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static int token(String token) {
    return bit(NEGATIVES, token, NEGATIVE)
        | bit(COMMENTS, token, COMMENT)
        | bit(CONTENTS, token, CONTENT)
        | bit(FIRMS, token, FIRM)
        | bit(TITLES, token, TITLE)
        | bit(TIMES, token, TIME)
        | bit(AUTHORS, token, AUTHOR)
        | bit(ACCOUNTS, token, ACCOUNT)
        | bit(SOURCES, token, SOURCE)
        | bit(EDITORS, token, EDITOR)
        | bit(POSTS, token, POST);
  }

  private static int bit(Set<String> words, String token, int bit) {
    return words.contains(token) ? bit : 0;
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
