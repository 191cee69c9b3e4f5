package io.tingfeng.notify;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into messages that a vendor takes: never inside a character as people see it, never
 * inside a link, between two lines where that is possible.
 */
final class Pieces {
  private static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7e&&[^<>()\"]]+");
  private static final String TOO_LONG = "（链接过长，见控制台）";
  private static final String REST = "\n…（余下见控制台）";

  private Pieces() {}

  /**
   * The messages of a text, in order.
   *
   * @param most bytes of one message
   * @param mostPieces what is longer ends with a note
   * @param weigh bytes of a part of the text on its way
   */
  static List<String> of(String text, int most, int mostPieces, ToIntFunction<String> weigh) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int weight = 0;
    int room = most - weigh.applyAsInt(REST);
    for (String atom : atoms(text, room, weigh)) {
      int own = weigh.applyAsInt(atom);
      if (weight + own > room) {
        String rest = cut(piece);
        pieces.add(piece.toString().strip());
        piece.setLength(0);
        piece.append(rest);
        weight = weigh.applyAsInt(rest);
      }
      piece.append(atom);
      weight += own;
    }
    pieces.add(piece.toString().strip());
    pieces.removeIf(String::isEmpty);
    return bounded(pieces, mostPieces);
  }

  /** Ends a piece at its last line when that lies in its second half; gives back what is left. */
  private static String cut(StringBuilder piece) {
    int line = piece.lastIndexOf("\n");
    if (line < piece.length() / 2) {
      return "";
    }
    String rest = piece.substring(line + 1);
    piece.setLength(line);
    return rest;
  }

  private static List<String> bounded(List<String> pieces, int most) {
    if (pieces.size() <= most) {
      return pieces;
    }
    List<String> kept = new ArrayList<>(pieces.subList(0, most));
    kept.set(most - 1, kept.getLast() + REST);
    return kept;
  }

  /** What may not be cut: links and characters. */
  private static List<String> atoms(String text, int room, ToIntFunction<String> weigh) {
    List<String> atoms = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    int from = 0;
    while (link.find()) {
      characters(text.substring(from, link.start()), atoms);
      atoms.add(weigh.applyAsInt(link.group()) > room ? TOO_LONG : link.group());
      from = link.end();
    }
    characters(text.substring(from), atoms);
    return atoms;
  }

  private static void characters(String text, List<String> atoms) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int from = characters.first();
    for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
      atoms.add(text.substring(from, to));
      from = to;
    }
  }
}
