package io.tingfeng.sentiment;

/** Takes the learned entries of a text one by one. An entry may come more than once. */
interface EntrySink {

  /**
   * One entry.
   *
   * @param kind what the entry is
   * @param wording holds the entry's words
   * @param from where they begin
   * @param to one past their last character
   * @param start first character of the text that the entry is about, -1 for the text as a whole
   * @param end one past the last character
   */
  void add(EntryKind kind, String wording, int from, int to, int start, int end);
}
