package io.tingfeng.extract.html;

import java.util.regex.Pattern;

/** Signs that a page is a thread of a forum or a question with answers. */
final class ForumSigns {
  private static final Pattern MAKE =
      Pattern.compile(
          "discuz|phpwind|phpbb|vbulletin|xenforo|invision|ips community|discourse|mybb|simple"
              + " machines|nodebb|flarum|dvbbs|woltlab|wcf|burning"
              + " board|bbpress|vanilla|ipb|lithium|punbb|fluxbb|yabb|bbp-",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:^|[/.?&_-])(?:bbs|forums?|thread|viewthread|viewtopic|topics?|showthread|showtopic|tieba|questions?|board|discussions?|community|club|luntan|answers)(?:[/.?=&_-]|$)"
              + "|/t/|thread-\\d|read\\.php\\?tid|[?&]tid=\\d|/p/\\d{6,}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:论坛|社区|BBS|贴吧|Forums?|Community|Boards?|Stack Exchange|Stack Overflow|知乎)\\s*$|Powered"
              + " by (?:Discuz|phpwind|vBulletin|phpBB)",
          Pattern.CASE_INSENSITIVE);

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
      bodies += box.has(ClassHints.FORUM_WORDS) ? 1 : 0;
    }
    return bodies;
  }

  /** Whether a box is the words of a post by its name. */
  static boolean isMessage(Box box) {
    return box.has(ClassHints.FORUM_WORDS | ClassHints.WORDS);
  }
}
