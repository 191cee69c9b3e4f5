package io.tingfeng.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Threads of boards, post by post, and comments; every page is written for this test. */
class ThreadPagesTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Instant SEEN = Instant.parse("2024-03-08T00:00:00Z");

  @Test
  void aDiscuzThreadIsReadPostByPost() {
    StringBuilder posts = new StringBuilder();
    String[] names = {"听风者", "路人甲", "苇汀老顾客"};
    for (int i = 0; i < 3; i++) {
      posts
          .append("<div id=post_7" + i + "><table class=plhin><tr><td class=pls><div class=authi>")
          .append(
              "<a href=space-uid-"
                  + i
                  + ".html class=xw1>"
                  + names[i]
                  + "</a></div><p>注册时间 2011-1-1</p></td>")
          .append(
              "<td class=plc><div class=pi><strong><a href=#>"
                  + (i + 1)
                  + "楼</a></strong><div class=authi>")
          .append("<em id=authorposton7" + i + ">发表于 2024-3-5 14:3" + i + "</em></div></div>")
          .append("<div class=pct><table><tr><td class=t_f id=postmessage_7" + i + ">")
          .append(SampleText.PARAGRAPHS[i])
          .append(
              "</td></tr></table></div><div class=po><a href=#>回复</a> <a"
                  + " href=#>举报</a></div></td></tr></table></div>");
    }
    Article thread =
        read(
            "<html><head><title>苇汀茶饮退款太难了 - 本地生活 - 样本论坛 - Powered by Discuz!</title><meta"
                + " name=generator content='Discuz! X3.4'></head><body>"
                + SampleText.MENU
                + "<h1 class=ts><a href=forum-1-1.html>[吐槽]</a> <span"
                + " id=thread_subject>苇汀茶饮退款太难了</span></h1>"
                + posts
                + SampleText.FOOT
                + "</body></html>",
            "https://bbs.example.com/thread-123-1-1.html");

    assertThat(thread.kind()).isEqualTo(PageKind.THREAD);
    assertThat(thread.title()).isEqualTo("苇汀茶饮退款太难了");
    assertThat(thread.text()).isEqualTo(SampleText.PARAGRAPHS[0]);
    assertThat(thread.author()).contains("听风者");
    assertThat(time(thread)).isEqualTo("2024-03-05T14:30:00+08:00");
    assertThat(thread.replies())
        .extracting(Article.Reply::text)
        .containsExactly(SampleText.PARAGRAPHS[1], SampleText.PARAGRAPHS[2]);
    assertThat(thread.replies().get(1).author()).contains("苇汀老顾客");
    assertThat(thread.replies().get(1).publishedAt().orElseThrow().iso(Optional.of(CHINA)))
        .isEqualTo("2024-03-05T14:32:00+08:00");
    assertThat(thread.replies().get(1).floor()).isEqualTo(3);
  }

  @Test
  void aPhpwindThreadIsReadPostByPost() {
    StringBuilder posts = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      posts
          .append(
              "<div class=t5><table><tr><th class=r_two><div class=user-pic><a href=u.php>楼友"
                  + i
                  + "</a></div></th>")
          .append(
              "<th class=r_one><div class='tiptop'><span title='2024-03-05 10:0"
                  + i
                  + "'>发表于: 2024-03-05</span></div>")
          .append(
              "<div class=tpc_content id=read_"
                  + i
                  + ">"
                  + SampleText.PARAGRAPHS[i]
                  + "</div></th></tr></table></div>");
    }
    Article thread =
        read(
            "<html><head><title>茶饮店退款的事有人管吗|社会民生 - 样本社区</title></head><body>"
                + SampleText.MENU
                + "<h1 id=subject_tpc>茶饮店退款的事有人管吗</h1>"
                + posts
                + SampleText.FOOT
                + "</body></html>",
            "http://bbs.example.com/read.php?tid=88");

    assertThat(thread.kind()).isEqualTo(PageKind.THREAD);
    assertThat(thread.title()).isEqualTo("茶饮店退款的事有人管吗");
    assertThat(thread.text()).isEqualTo(SampleText.PARAGRAPHS[0]);
    assertThat(thread.replies()).hasSize(1);
  }

  @Test
  void commentsBelowAnArticleAreNoTextOfIt() {
    Article article =
        read(
            "<html><head><title>苇汀茶饮致歉</title></head><body><h1>苇汀茶饮致歉</h1><div class=content>"
                + SampleText.joined("<p>", "</p>")
                + "</div><div class=comment-list><div"
                + " class=comment-item>说得好听，我的钱到今天还没有退回来，大家不要再信了。</div><div"
                + " class=comment-item>支持维权！上次我也遇到了，客服电话根本打不通，最后还是找了消协。</div></div></body></html>",
            "https://www.example.com/a/1");

    assertThat(article.text()).isEqualTo(SampleText.expected());
  }

  @Test
  void anOldBoardWithoutNamesGivesItsFirstPost() {
    Article article =
        read(
            "<html><head><title>茶饮店退款的事有人管吗-样本论坛</title></head><body><table><tr><td><b>茶饮店退款的事有人管吗</b></td></tr><tr><td>作者：楼主甲"
                + " 发表于 2004-3-5 10:20:00</td></tr><tr><td>"
                + SampleText.PARAGRAPHS[0]
                + "<br>"
                + SampleText.PARAGRAPHS[1]
                + "</td></tr><tr><td>作者：路人乙 回复于 2004-3-5 11:02:00</td></tr><tr><td>"
                + SampleText.PARAGRAPHS[2]
                + "</td></tr></table></body></html>",
            "http://www.example.com/bbs/show.asp?id=3");

    assertThat(article.text())
        .isEqualTo(SampleText.PARAGRAPHS[0] + "\n" + SampleText.PARAGRAPHS[1]);
    assertThat(time(article)).isEqualTo("2004-03-05T10:20:00+08:00");
    assertThat(article.author()).contains("楼主甲");
  }

  private static Article read(String html, String address) {
    return ArticleExtractor.extract(html, Optional.of(URI.create(address)), SEEN, CHINA);
  }

  private static String time(Article article) {
    return article.publishedAt().map(time -> time.iso(Optional.of(CHINA))).orElse("none");
  }
}
