package io.tingfeng.extract.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Signs that a page is a thread of a forum or a question with answers. */
final class ForumSigns {
  private static final Pattern MAKE =
      Pattern.compile(
          "discuz|phpwind|phpbb|vbulletin|xenforo|invision|ips community|discourse|mybb|simple machines|nodebb|flarum"
              + "|dvbbs|woltlab|wcf|burning board|bbpress|vanilla|ipb|lithium|punbb|fluxbb|yabb|bbp-",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:^|[/.?&_-])(?:bbs|forums?|thread|viewthread|viewtopic|topics?|showthread|showtopic|tieba|questions?|board|discussions?|community|club|luntan|answers)(?:[/.?=&_-]|$)"
              + "|/t/|thread-\\d|read\\.php\\?tid|[?&]tid=\\d|/p/\\d{6,}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:论坛|社区|BBS|贴吧|Forums?|Community|Boards?|Stack Exchange|Stack Overflow|知乎)\\s*$|Powered by (?:Discuz|phpwind|vBulletin|phpBB)",
          Pattern.CASE_INSENSITIVE);

  /** Names that only the programs of forums give to the words of a post. */
  private static final List<String> SURE_NAMES =
      List.of(
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
          "post__body",
          "t_f#");

  /** Names that blogs use as well. */
  private static final List<String> OTHER_NAMES =
      List.of(
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
          "entry-content");

  private ForumSigns() {}

  /** Whether there is enough to read the page as a thread. */
  static boolean suffice(PageMap page, String address) {
    PageHead head = page.head();
    int signs = bodies(page) >= 2 ? 3 : 0;
    signs += MAKE.matcher(head.make).find() ? 3 : 0;
    signs +=
        LinkedData.hasType(head.linkedData, "DiscussionForumPosting", "QAPage", "Question") ? 3 : 0;
    signs += ADDRESS.matcher(address).find() ? 2 : 0;
    signs += TITLE.matcher(head.title).find() ? 2 : 0;
    boolean article =
        head.meta("og:type").equalsIgnoreCase("article")
            || LinkedData.hasType(head.linkedData, "NewsArticle", "Article", "BlogPosting");
    return signs >= (article ? 3 : 2);
  }

  private static int bodies(PageMap page) {
    int bodies = 0;
    for (Box box : page.boxes()) {
      String names = box.signature.toLowerCase(Locale.ROOT);
      bodies += SURE_NAMES.stream().anyMatch(names::contains) ? 1 : 0;
    }
    return bodies;
  }

  /** Whether a box is the words of a post by its name. */
  static boolean isMessage(Box box) {
    String names = box.signature.toLowerCase(Locale.ROOT);
    return names.length() > 3
        && (SURE_NAMES.stream().anyMatch(names::contains)
            || OTHER_NAMES.stream().anyMatch(names::contains));
  }
}
