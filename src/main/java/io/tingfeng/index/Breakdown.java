package io.tingfeng.index;

import io.tingfeng.index.MentionIndex.Facet;
import io.tingfeng.index.MentionIndex.Sort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mentions of a question by one of their properties, each part with the question behind it. */
public enum Breakdown {
  BRAND(Facet.BRAND, "brand"),
  SOURCE(Facet.SOURCE, "source"),
  PLATFORM(Facet.PLATFORM, "platform"),
  AUTHORITY(Facet.AUTHORITY, "authority"),
  AUTHOR(Facet.AUTHOR, "author"),
  TONE(Facet.TONE, "tone"),
  TYPE(Facet.COMPLAINT_TYPE, "type"),
  SENSITIVE(Facet.SENSITIVE, "sensitive"),
  STORY(Facet.STORY, "story"),
  ROLE(Facet.ROLE, "role"),
  PLACE(Facet.PLACE, "place"),
  PERSON(Facet.PERSON, "person"),
  ORGANISATION(Facet.ORGANISATION, "organisation"),
  WORD(Facet.WORD, "word"),
  /** Fifths of negativity. */
  BAND(Facet.TONE, "negative");

  private static final double BANDS = 5;

  private final Facet facet;
  private final String field;

  Breakdown(Facet facet, String field) {
    this.facet = facet;
    this.field = field;
  }

  /**
   * One part.
   *
   * @param value as the index keeps it; of a band its two ends
   * @param query what finds its mentions, in words of the query language
   */
  public record Part(String value, long count, String query) {}

  /** The property that a word names. */
  public static Optional<Breakdown> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** The word in addresses: {@code platform}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The largest parts; bands of negativity are all there, in order. */
  public List<Part> of(MentionIndex index, MentionQuery query, int limit) {
    return this == BAND
        ? bands(index, query)
        : index.top(query, facet, limit).stream()
            .map(count -> new Part(count.value(), count.count(), asked(count.value())))
            .toList();
  }

  /** A value is put between quotes that do not stand in it. */
  private String asked(String value) {
    boolean isPlain = value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    if (isPlain) {
      return field + ':' + value;
    }
    return field + ':' + (value.indexOf('"') < 0 ? '"' + value + '"' : '『' + value + '』');
  }

  /** Bands include their lower end; the last includes both. */
  private static List<Part> bands(MentionIndex index, MentionQuery query) {
    List<Part> bands = new ArrayList<>();
    for (int band = 0; band < BANDS; band++) {
      double low = band / BANDS;
      double high = band + 1 == BANDS ? 1 : Math.nextDown((band + 1) / BANDS);
      MentionQuery inside =
          new MentionQuery.And(
              List.of(query, new MentionQuery.Between(MentionQuery.Number.NEGATIVE, low, high)));
      String ends = String.format(Locale.ROOT, "%.1f..%.1f", low, (band + 1) / BANDS);
      String asked =
          band + 1 == BANDS
              ? String.format(Locale.ROOT, "negative:>=%.1f", low)
              : String.format(
                  Locale.ROOT, "negative:>=%.1f negative:<%.1f", low, (band + 1) / BANDS);
      bands.add(new Part(ends, index.search(inside, Sort.NEWEST, 0, 0).total(), asked));
    }
    return bands;
  }
}
