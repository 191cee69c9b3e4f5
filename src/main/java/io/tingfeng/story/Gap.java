package io.tingfeng.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands between two runs in either text.
 *
 * @param atEnd one of the runs is the end of a text: what stands here may have been cut or led in
 */
record Gap(String a, String b, boolean atEnd) {
  /** Longest gap whose two sides are still taken for two forms of one thing. */
  static final int LONGEST = 40;

  /** A longer piece at the end of a text is a lead or a tail rather than a name. */
  private static final int LONGEST_NAME = 8;

  private static final Pattern FIRM = Pattern.compile("(?:公司|集团|银行|中心|交易所|事务所)$");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern OTHERS = Pattern.compile("[^0-9]+");

  /** Grown to whole numbers: 12|3 against 12|4 is 123 against 124. */
  static Gap between(String a, String b, Run left, Run right, boolean atEnd) {
    int fromA = left.endA();
    int fromB = left.endB();
    int toA = right.a();
    int toB = right.b();
    if (!atEnd && (hasDigit(a, fromA, toA) || hasDigit(b, fromB, toB))) {
      while (fromA > left.a() && isDigit(a.charAt(fromA - 1))) {
        fromA--;
        fromB--;
      }
      while (toA < right.endA() && isDigit(a.charAt(toA))) {
        toA++;
        toB++;
      }
    }
    return new Gap(a.substring(fromA, toA), b.substring(fromB, toB), atEnd);
  }

  /** Numbers that differ in words that do not. */
  int figures() {
    List<String> first = numbers(a);
    List<String> second = numbers(b);
    if (first.isEmpty() || second.isEmpty() || !isSameButForFigures()) {
      return 0;
    }
    int differ = 0;
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      differ += first.get(i).equals(second.get(i)) ? 0 : 1;
    }
    return Math.max(1, differ);
  }

  private boolean isSameButForFigures() {
    String first = words(a);
    String second = words(b);
    if (first.isEmpty() && second.isEmpty()) {
      return true;
    }
    if (atEnd) {
      return a.length() <= 6 && b.length() <= 6;
    }
    return 2 * shared(first, second) >= Math.max(first.length(), second.length());
  }

  /** Whether one word took the place of another, and no letters of a word were merely changed. */
  boolean isSwap() {
    return isPaired()
        && a.length() + b.length() > 3
        && 10 * shared(words(a), words(b)) < 3 * Math.min(a.length(), b.length());
  }

  /** Whether both sides say something, and not the same. */
  boolean isPaired() {
    return !a.isEmpty() && !b.isEmpty() && !words(a).equals(words(b));
  }

  /** Whether one side is too long for a name, and neither ends as a firm. */
  boolean isLead() {
    return Math.max(a.length(), b.length()) > LONGEST_NAME
        && !FIRM.matcher(a).find()
        && !FIRM.matcher(b).find();
  }

  static int countNumbers(String text, Run run) {
    return numbers(text.substring(run.a(), run.endA())).size();
  }

  private static List<String> numbers(String text) {
    return DIGITS.matcher(text).results().map(found -> found.group()).toList();
  }

  /** What is left of a text without its digits. */
  static String words(String text) {
    List<String> words = new ArrayList<>();
    OTHERS.matcher(text).results().forEach(found -> words.add(found.group()));
    return String.join("", words);
  }

  /** Length of the longest common subsequence. */
  private static int shared(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j < b.length(); j++) {
        int above = row[j + 1];
        row[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(row[j + 1], row[j]);
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  private static boolean hasDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
