package io.tingfeng.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One brand in one post (提及), or a post that speaks of no watched brand.
 *
 * @param brand absent when no watched brand was found; such posts are kept for brands of tomorrow
 * @param sightings where the brand is named, in {@link Post#wording()}
 * @param negativity how negative the post is about this brand
 * @param grievance complaint type and gravity of the wording
 * @param sensitive categories of {@code lexicons/sensitive.txt} that were met, whatever the tone
 * @param fingerprint of the whole wording
 * @param words the words that search ranks and counts by
 * @param names whom and what the post names
 * @param story the story it belongs to; absent until it is placed
 */
public record Mention(
    MentionId id,
    Optional<BrandId> brand,
    Post post,
    Outlet outlet,
    List<Sighting> sightings,
    Negativity negativity,
    Grievance grievance,
    Set<String> sensitive,
    Fingerprint fingerprint,
    List<String> words,
    Names names,
    Optional<StoryPlace> story) {

  public Mention {
    sightings = List.copyOf(sightings);
    sensitive = Set.copyOf(sensitive);
    words = List.copyOf(words);
  }

  /** A mention that was not placed yet, of a post that names nobody. */
  public Mention(
      MentionId id,
      Optional<BrandId> brand,
      Post post,
      Outlet outlet,
      List<Sighting> sightings,
      Negativity negativity,
      Grievance grievance,
      Set<String> sensitive,
      Fingerprint fingerprint,
      List<String> words) {
    this(
        id,
        brand,
        post,
        outlet,
        sightings,
        negativity,
        grievance,
        sensitive,
        fingerprint,
        words,
        Names.NONE,
        Optional.empty());
  }

  /** The same mention at a place in a story. */
  public Mention at(Optional<StoryPlace> place) {
    return with(names, place);
  }

  /** The same mention of a post that names these. */
  public Mention naming(Names found) {
    return with(found, story);
  }

  private Mention with(Names found, Optional<StoryPlace> place) {
    return new Mention(
        id,
        brand,
        post,
        outlet,
        sightings,
        negativity,
        grievance,
        sensitive,
        fingerprint,
        words,
        found,
        place);
  }

  /** Whether the tone towards the brand is negative. */
  public boolean isNegative() {
    return negativity.tone() == Tone.NEGATIVE;
  }
}
