package io.tingfeng.web.page;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Mention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of a post's wording for a page: runs of characters, each with the mark that it bears.
 * Marks follow the score: the brand boxed, negative and positive cues, modifiers.
 */
public final class Passage {
  private static final double WORTH_SHOWING = 0.25;
  private static final int LONGEST_TITLE = 160;
  private static final char BLANK = '\u25af';

  private Passage() {}

  /** Characters with one mark; the mark is empty, or a class of the stylesheet. */
  public record Run(String text, String mark) {}

  /** The title, cut when somebody put a book into it. */
  public static List<Run> title(Mention mention) {
    int length = mention.post().title().length();
    List<Run> runs = new ArrayList<>(runs(mention, 0, Math.min(length, LONGEST_TITLE)));
    if (length > LONGEST_TITLE) {
      runs.add(new Run("…", ""));
    }
    return runs;
  }

  /** The text from its beginning, cut after so many characters. */
  public static List<Run> text(Mention mention, int longest) {
    String title = mention.post().title();
    String text = mention.post().text();
    int from = title.isEmpty() ? 0 : title.length() + 1;
    if (text.isEmpty()) {
      return List.of();
    }
    int to = from + Math.min(text.length(), longest);
    List<Run> runs = new ArrayList<>(runs(mention, from, to));
    if (text.length() > longest) {
      runs.add(new Run("…", ""));
    }
    return runs;
  }

  private static List<Run> runs(Mention mention, int from, int to) {
    String wording = mention.post().wording();
    String[] marks = new String[to - from];
    Arrays.fill(marks, "");
    mention.negativity().cues().forEach(cue -> paint(marks, from, cue.start(), cue.end(), of(cue)));
    mention
        .sightings()
        .forEach(sighting -> paint(marks, from, sighting.start(), sighting.end(), "brand"));
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= marks.length; i++) {
      if (i == marks.length || !marks[i].equals(marks[start])) {
        runs.add(new Run(harmless(wording.substring(from + start, from + i)), marks[start]));
        start = i;
      }
    }
    return marks.length == 0 ? List.of() : runs;
  }

  private static void paint(String[] marks, int from, int start, int end, String mark) {
    if (mark.isEmpty() || start < 0) {
      return;
    }
    for (int i = Math.max(start, from); i < Math.min(end, from + marks.length); i++) {
      marks[i - from] = mark;
    }
  }

  private static String of(Cue cue) {
    return switch (cue.kind()) {
      case TERM, LEARNED, EMOJI, IRONY ->
          Math.abs(cue.weight()) < WORTH_SHOWING ? "" : cue.weight() > 0 ? "neg" : "pos";
      case NEGATOR, INTENSIFIER, CONTRAST, REFUTATION, QUESTION, COMPARISON -> "mod";
      case PRIOR, PUNCTUATION, DISTANCE -> "";
    };
  }

  /** Characters that turn the order of the page or cannot be seen become a blank of their own. */
  static String harmless(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean turns = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
      boolean hidden = Character.isISOControl(c) && c != '\n' && c != '\t';
      if (turns || hidden || c == '\u200f' || c == '\u200e') {
        clean = clean == null ? new StringBuilder(text) : clean;
        clean.setCharAt(i, BLANK);
      }
    }
    return clean == null ? text : clean.toString();
  }
}
