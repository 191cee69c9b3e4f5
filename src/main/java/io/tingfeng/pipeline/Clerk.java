package io.tingfeng.pipeline;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.privacy.Discretion;
import io.tingfeng.privacy.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Files posts in the index, wherever they come from: without the names of private persons,
 * analysed, each in its story. Safe for use by many threads; each opens a filing of its own.
 */
public final class Clerk {
  private final Analyst analyst;
  private final Supplier<Vocabulary> vocabulary;
  private final MentionIndex index;
  private final StoryDesk stories;
  private final Discretion discretion;

  public Clerk(
      Analyst analyst,
      Supplier<Vocabulary> vocabulary,
      MentionIndex index,
      StoryDesk stories,
      Discretion discretion) {
    this.analyst = analyst;
    this.vocabulary = vocabulary;
    this.index = index;
    this.stories = stories;
    this.discretion = discretion;
  }

  /** Opens a filing, under the words and the wishes of authors as they stand now. */
  Filing open() {
    return new Filing(vocabulary.get());
  }

  /** Posts on their way into the index, of one visit or one file. */
  final class Filing {
    private final Vocabulary words;
    private final Set<String> out = discretion.optOuts();
    private final FirstSight sight = new FirstSight(index);
    private final List<Sealed> sealed = new ArrayList<>();

    private Filing(Vocabulary words) {
      this.words = words;
    }

    /** The words that posts are read under. */
    Vocabulary words() {
      return words;
    }

    /** A post as it may be kept; nothing when its author opted out. */
    Optional<Discretion.Discreet> discreet(Post post, Outlet outlet) {
      return discretion.of(post, outlet, out);
    }

    /** Puts a post in and answers its mentions of watched brands. */
    List<Mention> put(Discretion.Discreet discreet, Outlet outlet) {
      Post post = sight.of(discreet.post());
      List<Mention> found = analyst.mentions(post, outlet, words);
      stories.put(post.id(), found);
      discreet.sealed().ifPresent(sealed::add);
      return found.stream().filter(mention -> mention.brand().isPresent()).toList();
    }

    /** Makes what was put so far last. */
    void commit() {
      stories.settle();
      index.commit();
      discretion.keep(sealed);
      sealed.clear();
    }

    /** Commits, and what was put can be found. */
    void close() {
      commit();
      index.refresh();
    }
  }
}
