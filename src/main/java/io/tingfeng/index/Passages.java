package io.tingfeng.index;

import io.tingfeng.model.Cue;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Sighting;
import io.tingfeng.text.Folding;
import io.tingfeng.text.Sentences;
import io.tingfeng.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a found mention the reader wants to see first: the places where the question's words
 * stand and the one sentence that matters. Places are characters of {@link
 * io.tingfeng.model.Post#wording()}.
 *
 * @param highlights in the order of the text, none inside another
 * @param sentence the sentence that holds most of what was asked for; then the one with the
 *     heaviest cue, then the one that names the brand, then the first
 */
public record Passages(List<Span> highlights, Span sentence) {
  private static final int MOST_HIGHLIGHTS = 100;

  public Passages {
    highlights = List.copyOf(highlights);
  }

  /** The passages of a mention that a question found. */
  public static Passages of(MentionQuery query, Mention mention) {
    String folded = Folding.fold(mention.post().wording());
    List<Span> highlights = highlights(query, folded);
    return new Passages(highlights, sentence(highlights, mention));
  }

  private static List<Span> highlights(MentionQuery query, String folded) {
    List<Span> all = new ArrayList<>();
    Set<String> wanted = new LinkedHashSet<>();
    texts(query).map(Folding::fold).filter(text -> !text.isBlank()).forEach(wanted::add);
    for (String text : wanted) {
      int at = folded.indexOf(text);
      while (at >= 0 && all.size() < MOST_HIGHLIGHTS) {
        all.add(new Span(at, at + text.length()));
        at = folded.indexOf(text, at + text.length());
      }
    }
    all.sort(Comparator.comparingInt(Span::start).thenComparing(span -> -span.end()));
    return apart(all);
  }

  private static List<Span> apart(List<Span> sorted) {
    List<Span> apart = new ArrayList<>();
    int end = 0;
    for (Span span : sorted) {
      if (span.start() >= end) {
        apart.add(span);
        end = span.end();
      }
    }
    return apart;
  }

  /** What the question wants to read, without what it excludes. */
  public static Stream<String> texts(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Text text -> Stream.of(text.text());
      case MentionQuery.Near near -> Stream.of(near.left(), near.right());
      case MentionQuery.Is is when is.field() == MentionIndex.Facet.WORD -> Stream.of(is.value());
      case MentionQuery.And and -> and.parts().stream().flatMap(Passages::texts);
      case MentionQuery.Or or -> or.parts().stream().flatMap(Passages::texts);
      default -> Stream.empty();
    };
  }

  private static Span sentence(List<Span> highlights, Mention mention) {
    Span best = new Span(0, 0);
    double most = -1;
    for (Span sentence : Sentences.sentences(mention.post().wording())) {
      double weight = weight(sentence, highlights, mention);
      if (weight > most) {
        most = weight;
        best = sentence;
      }
    }
    return best;
  }

  /** A word that was asked for outweighs all cues, a cue outweighs a name. */
  private static double weight(Span sentence, List<Span> highlights, Mention mention) {
    double weight = 0;
    for (Span highlight : highlights) {
      weight += holds(sentence, highlight.start()) ? 100 : 0;
    }
    for (Cue cue : mention.negativity().cues()) {
      weight += holds(sentence, cue.start()) ? Math.max(0, cue.weight()) : 0;
    }
    for (Sighting sighting : mention.sightings()) {
      weight += holds(sentence, sighting.start()) ? 0.1 : 0;
    }
    return weight;
  }

  private static boolean holds(Span sentence, int place) {
    return place >= sentence.start() && place < sentence.end();
  }
}
