package io.tingfeng.extract.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the posts of a thread: boxes of one make whose names say post, reply or message, and the
 * first post before them when it is made otherwise.
 */
final class ThreadFinder {
  private static final int MOST_POSTS = 500;
  private static final int SHORT = 40;
  private static final int COMPARED = 120;
  private static final double LEAST_SHARE = 0.35;
  private static final double FAVOUR = 1.25;

  /** A box named for a post's words holds no names and buttons; it is taken at a loss. */
  private static final double WORDS_ARE_ENOUGH = 0.5;

  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\b(?:odd|even|first|last|alt|alt1|alt2|row1|row2|bg1|bg2|bg3|topic-starter|self|op)\\b");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final PageMap page;
  private final String titleKey;

  ThreadFinder(PageMap page, String titleKey) {
    this.page = page;
    this.titleKey = titleKey;
  }

  /** The thread, or nothing when no group of boxes holds enough of the page. */
  Optional<ForumThread> find() {
    Flags.set(page, true, false);
    List<Box> group = group();
    double sum = group.stream().mapToDouble(box -> box.weight).sum();
    if (group.isEmpty() || sum < LEAST_SHARE * page.weight()) {
      return Optional.empty();
    }
    List<Box> boxes = new ArrayList<>(group);
    Box opening = opening(group.get(0));
    if (opening != null) {
      boxes.add(0, opening);
    }
    List<ForumThread.Part> parts = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Box box : boxes) {
      Body body = body(box, sum);
      // Some pages write their first post twice; short posts may well be alike.
      if (!body.isEmpty() && (told.add(beginning(body)) || body.chars() < SHORT)) {
        parts.add(new ForumThread.Part(body, around(box, boxes)));
      }
    }
    double share = Math.min(1, (sum + (opening == null ? 0 : opening.weight)) / page.weight());
    return parts.isEmpty() ? Optional.empty() : Optional.of(new ForumThread(parts, share));
  }

  private static String beginning(Body body) {
    String key = Letters.key(body.text());
    return key.substring(0, Math.min(key.length(), COMPARED));
  }

  private List<Box> group() {
    Map<String, List<Box>> groups = new LinkedHashMap<>();
    for (Box box : page.boxes()) {
      if (box.weight > 0 && (box.has(ClassHints.POST) || ForumSigns.isMessage(box))) {
        List<Box> group = groups.computeIfAbsent(make(box), make -> new ArrayList<>());
        boolean nested = !group.isEmpty() && group.get(group.size() - 1).holds(box);
        if (!nested && group.size() < MOST_POSTS) {
          group.add(box);
        }
      }
    }
    List<Box> words = best(groups.values().stream().filter(ThreadFinder::areMessages).toList());
    List<Box> any = best(groups.values());
    return score(words) >= WORDS_ARE_ENOUGH * score(any) ? words : any;
  }

  private static boolean areMessages(List<Box> group) {
    return ForumSigns.isMessage(group.get(0));
  }

  private static List<Box> best(Collection<List<Box>> groups) {
    return groups.stream()
        .filter(group -> group.size() >= 2)
        .max(Comparator.comparingDouble(ThreadFinder::score))
        .orElse(List.of());
  }

  private static String make(Box box) {
    String plain = VARIABLE.matcher(box.signature).replaceAll("");
    return box.tag + DIGITS.matcher(plain).replaceAll("#").replaceAll("\\s+", " ");
  }

  private static double score(List<Box> group) {
    double score = 0;
    for (Box box : group) {
      score += box.weight - (box.idle + box.linkChars / 2.0) / 2;
    }
    return score;
  }

  /** The first post, when it stands before the group under another name. */
  private @Nullable Box opening(Box first) {
    Box best = null;
    double most = 0;
    for (Box box : page.boxes()) {
      if (box.end <= first.index && !box.negative && box.clean >= 20) {
        double score = box.clean - (box.idle + box.linkChars / 2.0);
        boolean named =
            box.has(ClassHints.POST) || box.has(ClassHints.CONTENT) || ForumSigns.isMessage(box);
        double value = score * (named ? FAVOUR : 1);
        if (value > most) {
          most = value;
          best = box;
        }
      }
    }
    return most >= 20 ? best : null;
  }

  private Body body(Box box, double sum) {
    Pruning pruning = new Pruning(page, box, Math.max(box.clean, 1));
    List<Block> kept = new ArrayList<>();
    for (Block block : page.blocks().subList(box.firstBlock, box.lastBlock)) {
      if (pruning.keeps(block) && !PostLines.isTrimming(block.text)) {
        kept.add(block);
      }
    }
    List<Block> lines = new BodyLines(titleKey).trim(kept);
    if (lines.isEmpty()) {
      return Body.none(page);
    }
    return new Body(
        box, lines, lines.get(0).index, lines.get(lines.size() - 1).index, box.weight / sum);
  }

  private static Box around(Box box, List<Box> all) {
    Box widest = box;
    while (widest.parent != null && holdsOne(widest.parent, all)) {
      widest = widest.parent;
    }
    return widest;
  }

  private static boolean holdsOne(Box box, List<Box> all) {
    int held = 0;
    for (Box other : all) {
      held += box.holds(other) ? 1 : 0;
    }
    return held == 1;
  }
}
