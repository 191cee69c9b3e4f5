package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who wrote a page: what is declared, what a label names, reporters, account names, editors
 * and at last the source; each with the value of its place.
 */
final class AuthorFinder {
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "dc.creator",
          "byl",
          "parsely-author",
          "dcterms.creator",
          "og:article:author",
          "sailthru.author",
          "bytedance:author");
  private static final Pattern ENP_AUTHOR = Pattern.compile("<author>([^<]{2,40})</author>");

  private final PageMap page;
  private final Body body;
  private final int title;
  private final boolean chinese;
  private final List<Candidate> candidates = new ArrayList<>();

  /**
   * A name that may be the author's.
   *
   * @param value standing of its place; 10 is certain
   */
  record Candidate(String name, double value) {}

  AuthorFinder(PageMap page, Body body, int title, boolean chinese) {
    this.page = page;
    this.body = body;
    this.title = title;
    this.chinese = chinese;
  }

  Optional<Candidate> find() {
    declared();
    hidden();
    for (Block block : page.blocks()) {
      if (!block.owner.comment) {
        new AuthorLine(block, zone(block.index), body.holds(block.index)).read(candidates);
        marked(block);
      }
    }
    return candidates.stream().max(Comparator.comparingDouble(Candidate::value));
  }

  /** 1 between title and text, 0.6 at the ends of the text, 0.5 just after it. */
  private double zone(int block) {
    if (body.isEmpty()) {
      return 0;
    }
    int header = title >= 0 && title < body.first() ? title - 3 : body.first() - 10;
    if (block >= header && block < body.first()) {
      return 1;
    }
    if (body.holds(block)) {
      return block < body.first() + 4 || block > body.last() - 6 ? 0.6 : 0;
    }
    return block > body.last() && block <= body.last() + 12 ? 0.5 : 0;
  }

  private void declared() {
    String joined = String.join(", ", clean(LinkedData.authors(page.head().linkedData)));
    offer(joined, 9);
    for (String name : METAS) {
      String content = page.head().meta(name);
      if (!content.isEmpty() && !content.startsWith("http") && !content.startsWith("@")) {
        boolean organisation = AuthorNames.isOrganisation(content);
        offer(content, organisation ? 2.5 : chinese ? 7.2 : 8.5);
      }
    }
  }

  private static List<String> clean(List<String> names) {
    return names.stream()
        .map(AuthorNames::accept)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private void hidden() {
    for (PageHead.Hidden hidden : page.head().hidden) {
      String text = hidden.text().replaceFirst("^[^:：]{1,6}[:：]\\s*", "");
      if (hidden.names().contains("author")) {
        offer(text, 7.3);
      } else if (hidden.names().contains("editor")) {
        offer(text, 4.5);
      } else if (hidden.names().contains("source")) {
        offer(text, 3.8);
      }
    }
    for (String comment : page.head().comments) {
      Matcher matcher = ENP_AUTHOR.matcher(comment);
      if (matcher.find()) {
        offer(matcher.group(1), 7.3);
      }
    }
  }

  /**
   * Elements whose class says author; the login bar's own user name stands far before the title.
   */
  private void marked(Block block) {
    int header = title >= 0 ? title - 9 : body.first() - 16;
    if (block.index < header || block.chars > 120) {
      return;
    }
    for (Block.Mark mark : block.marks) {
      String text =
          block.text.substring(
              Math.min(mark.start(), block.text.length()),
              Math.min(mark.end(), block.text.length()));
      named(text, mark.hints(), block.index);
    }
    if (block.chars <= 40 && block.owner.lastBlock - block.owner.firstBlock <= 2) {
      named(block.text, block.owner.hints, block.index);
    }
  }

  private void named(String text, int hints, int block) {
    if (block == title || (hints & ClassHints.TITLE) != 0) {
      return;
    }
    double value =
        (hints & ClassHints.AUTHOR) != 0
            ? 6.4
            : (hints & ClassHints.ACCOUNT) != 0
                ? 5.6
                : (hints & ClassHints.EDITOR) != 0 ? 4 : (hints & ClassHints.SOURCE) != 0 ? 3.2 : 0;
    if (value > 0) {
      double inside = body.holds(block) ? 2 : 0;
      double far = zone(block) == 0 ? 0.5 : 0;
      offer(
          text.replaceFirst("^(?i:by|作者|文|来源|编辑|记者|发布者|楼主)\\s*[:：/]?\\s*", ""),
          value - inside - far);
    }
  }

  private void offer(String raw, double value) {
    String name = AuthorNames.accept(raw);
    if (!name.isEmpty()) {
      double most = name.toLowerCase(Locale.ROOT).matches(".*(编辑部|报社|通讯社)$") ? 3 : value;
      candidates.add(new Candidate(name, Math.min(value, most)));
    }
  }
}
