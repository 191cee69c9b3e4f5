package io.tingfeng.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/** Cuts Chinese text into words with HanLP. Safe for use by many threads. */
public final class Segmenter {
  private final Segment segment =
      new ViterbiSegment()
          .enableAllNamedEntityRecognize(false)
          .enableCustomDictionary(true)
          .enableOffset(true);

  /** The words of a text in order, with their places in it. */
  public List<Token> segment(String text) {
    List<Token> tokens = new ArrayList<>();
    for (Term term : segment.seg(Folding.fold(text))) {
      tokens.add(
          new Token(
              term.offset,
              term.offset + term.word.length(),
              term.word,
              String.valueOf(term.nature)));
    }
    return tokens;
  }
}
