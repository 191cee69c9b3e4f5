package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the title: the heading that agrees best with the title element, else that element without
 * the name of its site.
 */
final class TitleFinder {
  private static final int LONGEST = 160;
  private static final int MOST_BLOCKS = 4;
  private static final double ENOUGH = 4;
  private static final Pattern LABEL =
      Pattern.compile("^\\s*[【\\[(（](?:转帖|原创|转载|分享|求助|讨论|图文|组图|置顶|精华|转)[】\\])）]\\s*");
  private static final Pattern LINKED_HEADLINE =
      Pattern.compile("\"headline\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){2,300})\"");

  private final PageMap page;
  private final String siteTitle;
  private final String siteKey;
  private final String openGraph;
  private final String linked;

  TitleFinder(PageMap page) {
    this.page = page;
    PageHead head = page.head();
    this.siteTitle = head.title;
    this.siteKey = Letters.key(siteTitle);
    String og = head.meta("og:title");
    this.openGraph = og.isEmpty() ? head.meta("twitter:title") : og;
    this.linked =
        head.linkedData.stream()
            .map(LINKED_HEADLINE::matcher)
            .filter(Matcher::find)
            .map(matcher -> LinkedData.unescape(matcher.group(1)))
            .findFirst()
            .orElse("");
  }

  /** The title; its text is empty only on a page without any. */
  Heading find(String host) {
    Heading best = new Heading("", -1, 0);
    for (Heading candidate : candidates()) {
      if (candidate.score() > best.score()) {
        best = candidate;
      }
    }
    if (best.score() >= ENOUGH) {
      return new Heading(LABEL.matcher(best.text()).replaceFirst(""), best.block(), best.score());
    }
    return fromHead(host, best);
  }

  private Heading fromHead(String host, Heading weak) {
    String stripped = SiteName.strip(siteTitle, page.head().meta("og:site_name"), host);
    String openKey = Letters.key(openGraph);
    if (openKey.length() >= 4 && siteKey.startsWith(openKey)) {
      return new Heading(openGraph.strip(), blockOf(openKey), 8);
    }
    if (!stripped.isEmpty()) {
      int block = blockOf(Letters.key(stripped));
      return new Heading(stripped, block, block >= 0 ? 8 : 3.5);
    }
    return openGraph.isEmpty() ? weak : new Heading(openGraph.strip(), -1, 5);
  }

  private int blockOf(String key) {
    return page.blocks().stream()
        .filter(block -> block.chars < LONGEST && Letters.key(block.text).equals(key))
        .mapToInt(block -> block.index)
        .findFirst()
        .orElse(-1);
  }

  private List<Heading> candidates() {
    List<Heading> found = new ArrayList<>();
    for (Box box : page.boxes()) {
      int level = box.tag.length() == 2 && box.tag.charAt(0) == 'h' ? box.tag.charAt(1) - '0' : 0;
      boolean named = box.has(ClassHints.TITLE);
      int blocks = box.lastBlock - box.firstBlock;
      if ((level >= 1 && level <= 4 || named) && blocks > 0 && blocks <= MOST_BLOCKS) {
        Block first = page.blocks().get(box.firstBlock);
        String text = page.text(box.firstBlock, box.lastBlock).replace('\n', ' ');
        offer(found, text, first, level, named);
        if (blocks > 1) {
          offer(found, first.text, first, level, named);
        }
      }
    }
    for (Block block : page.blocks()) {
      for (Block.Mark mark : block.marks) {
        if ((mark.hints() & ClassHints.TITLE) != 0) {
          offer(
              found,
              block.text.substring(mark.start(), Math.min(mark.end(), block.text.length())),
              block,
              0,
              true);
        }
      }
      if (block.chars >= 6 && block.chars < 80 && isBeginning(block)) {
        offer(found, block.text, block, 0, false);
      }
    }
    return found;
  }

  /** Old pages write their title in a cell or a font and nowhere else. */
  private boolean isBeginning(Block block) {
    int letter = 0;
    while (letter < block.text.length() && !Character.isLetterOrDigit(block.text.charAt(letter))) {
      letter++;
    }
    return letter < block.text.length()
        && !siteKey.isEmpty()
        && Letters.key(block.text.substring(letter, letter + 1)).equals(siteKey.substring(0, 1))
        && siteKey.startsWith(Letters.key(block.text));
  }

  private void offer(List<Heading> found, String raw, Block block, int level, boolean named) {
    String text = raw.strip();
    if (text.length() < 2 || text.length() > LONGEST) {
      return;
    }
    String key = Letters.key(text);
    double score = agreement(key);
    if (key.length() >= 4
        && (key.equals(Letters.key(openGraph)) || key.equals(Letters.key(linked)))) {
      score = Math.max(8, score) + 1.5;
    }
    if (score == 0) {
      return;
    }
    score += level == 1 ? 1.2 : level == 2 ? 0.6 : 0;
    score += named ? 0.3 : 0;
    score *= block.owner.negative ? 0.6 : 1;
    score *= key.length() < 4 ? 0.5 : 1;
    found.add(new Heading(text, block.index, score));
  }

  private double agreement(String key) {
    if (key.isEmpty() || siteKey.isEmpty()) {
      return key.isEmpty() ? 0 : 2;
    }
    double share = Math.min(1, (double) key.length() / siteKey.length());
    if (key.equals(siteKey)) {
      return 10;
    }
    if (siteKey.startsWith(key)) {
      return 7 + 2 * share;
    }
    if (key.length() >= 6 && siteKey.contains(key)) {
      return 5 + 2 * share;
    }
    if (siteKey.length() >= 6 && key.contains(siteKey)) {
      return 6;
    }
    int common = 0;
    while (common < Math.min(key.length(), siteKey.length())
        && key.charAt(common) == siteKey.charAt(common)) {
      common++;
    }
    double part = (double) common / Math.min(key.length(), siteKey.length());
    return part > 0.7 ? 5 * part : 0;
  }
}
