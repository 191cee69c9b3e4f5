package io.tingfeng.extract.html;

import io.tingfeng.text.WrittenTime;
import io.tingfeng.text.WrittenTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads author and time of each post of a thread from what stands around its words. */
final class ThreadReader {
  private static final int LONGEST_TIME_LINE = 120;
  private static final int LONGEST_NAME_LINE = 60;

  private static final Pattern MEMBER_LINK =
      Pattern.compile(
          "space-uid-|mod=space|u\\.php|[?&]uid=|/(?:u|user|users|people|member|members|profile|author|space)/|showuser=|memberlist");

  private final PageMap page;
  private final Instant seenAt;
  private final ZoneId zone;

  ThreadReader(PageMap page, Instant seenAt, ZoneId zone) {
    this.page = page;
    this.seenAt = seenAt;
    this.zone = zone;
  }

  /**
   * The article of a thread: the first post, the others as replies.
   *
   * @param first what was found with the first post as the body
   */
  Article read(ForumThread thread, Article first) {
    List<ForumThread.Part> parts = thread.posts();
    List<Article.Reply> replies = new ArrayList<>();
    for (int i = 1; i < parts.size(); i++) {
      ForumThread.Part part = parts.get(i);
      replies.add(new Article.Reply(i + 1, author(part), time(part), part.body().text()));
    }
    ForumThread.Part opening = parts.get(0);
    Article.Confidence sure = first.confidence();
    return new Article(
        PageKind.THREAD,
        first.title(),
        author(opening).or(first::author),
        time(opening).or(first::publishedAt),
        first.text(),
        replies,
        new Article.Confidence(sure.title(), sure.author(), sure.publishedAt(), thread.share()),
        first.canonical(),
        first.parts());
  }

  private Optional<WrittenTime> time(ForumThread.Part part) {
    Box around = part.around();
    for (PageHead.Stamp stamp : page.head().stamps) {
      if (stamp.block() >= around.firstBlock
          && stamp.block() <= around.lastBlock
          && !part.body().holds(stamp.block())) {
        Optional<WrittenTime> time = WrittenTimes.first(stamp.value()).filter(this::isPossible);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return page.blocks().subList(around.firstBlock, around.lastBlock).stream()
        .filter(block -> !part.body().holds(block.index) && block.text.length() < LONGEST_TIME_LINE)
        .filter(block -> !block.text.matches(".*(注册|最后登录|Joined|Registered).*"))
        .flatMap(block -> WrittenTimes.first(block.text).stream())
        .filter(this::isPossible)
        .findFirst();
  }

  private boolean isPossible(WrittenTime time) {
    return !time.at(zone).isAfter(seenAt.plusSeconds(86_400));
  }

  private Optional<String> author(ForumThread.Part part) {
    int wanted = ClassHints.AUTHOR | ClassHints.ACCOUNT;
    Box around = part.around();
    for (Block block : page.blocks().subList(around.firstBlock, around.lastBlock)) {
      if (part.body().holds(block.index) || block.text.length() > LONGEST_NAME_LINE) {
        continue;
      }
      for (Block.Mark mark : block.marks) {
        String name = (mark.hints() & wanted) == 0 ? "" : name(block, mark);
        if (!name.isEmpty()) {
          return Optional.of(name);
        }
      }
      boolean member = block.linkShare() > 0.6 && MEMBER_LINK.matcher(block.link).find();
      String name = block.owner.has(wanted) || member ? AuthorNames.accept(block.text) : "";
      if (!name.isEmpty()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static String name(Block block, Block.Mark mark) {
    int end = Math.min(mark.end(), block.text.length());
    return AuthorNames.accept(block.text.substring(Math.min(mark.start(), end), end));
  }
}
