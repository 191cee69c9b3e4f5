package io.tingfeng.sentiment;

/**
 * A judged text as training sees it.
 *
 * @param genre number of its set
 * @param written numbers of its written entries, each once
 * @param traits numbers of its lexicon traits, each once
 */
record Facts(Example example, long group, int genre, int[] written, int[] traits) {

  boolean isNegative() {
    return example.isNegative();
  }
}
