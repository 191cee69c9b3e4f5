package io.tingfeng.story;

/**
 * A post's title and text, ready to be compared with others.
 *
 * @param title letters and digits of the title
 * @param body letters and digits of the text without its site's furniture
 * @param grams sorted hashes of the 5-grams of both
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole; nobody changes the hashes.
record StoryText(String title, String body, long[] grams) {
  /** Runs of five characters: long enough to be no accident, short enough to survive edits. */
  static final int GRAM = 5;

  /** What is read of a post, in characters; nothing new begins after that. */
  private static final int LONGEST = 6_000;

  static StoryText of(String title, String text) {
    String head = Letters.of(cut(title));
    String body = Letters.of(Furniture.remove(cut(text)));
    return new StoryText(head, body, Grams.of(head + body, GRAM));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** Title and text as one run of letters. */
  String all() {
    return title + body;
  }
}
