package io.tingfeng.privacy;

import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.text.PersonalData;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Makes posts fit to be kept: names of private persons become pseudonyms, and what names them in a
 * text is masked. The clear form is kept under seal, because a firm must be able to call back who
 * complains to it, and every look at it is logged.
 */
public final class Discretion {
  private final Pseudonyms names;
  private final Seal seal;
  private final PrivacyStore store;

  public Discretion(IdentityKey key, PrivacyStore store) {
    this.names = new Pseudonyms(key);
    this.seal = new Seal(key);
    this.store = store;
  }

  /**
   * A post as it may be kept.
   *
   * @param sealed its clear form, when something was masked
   */
  public record Discreet(Post post, Optional<Sealed> sealed) {}

  /** The names that stand for others. */
  public Pseudonyms names() {
    return names;
  }

  /** Who and what is not to be kept, as it stands now. */
  public Set<String> optOuts() {
    return store.optOuts();
  }

  /**
   * The post as it may be kept; nothing when its author or its address opted out.
   *
   * @param out what {@link #optOuts} said
   */
  public Optional<Discreet> of(Post post, Outlet outlet, Set<String> out) {
    boolean isOut =
        !out.isEmpty()
            && (post.author().map(this::authorDigest).filter(out::contains).isPresent()
                || post.address()
                    .map(address -> names.digest(address.toString()))
                    .filter(out::contains)
                    .isPresent());
    return isOut ? Optional.empty() : Optional.of(discreet(post, outlet));
  }

  /** What stands for an author, by clear name or pseudonym, on the list of those who opted out. */
  public String authorDigest(String author) {
    return names.digest(names.of(author));
  }

  private Discreet discreet(Post post, Outlet outlet) {
    Optional<String> author =
        post.author().map(name -> Organisations.isOne(name, outlet) ? name : names.of(name));
    String title = PersonalData.masked(post.title());
    String text = PersonalData.masked(post.text());
    ClearForm clear =
        new ClearForm(
            post.author().filter(name -> !Optional.of(name).equals(author)),
            Optional.of(post.title()).filter(own -> !own.equals(title)),
            Optional.of(post.text()).filter(own -> !own.equals(text)));
    if (clear.isEmpty()) {
      return new Discreet(post, Optional.empty());
    }
    Post masked =
        new Post(
            post.id(),
            post.address(),
            title,
            text,
            author,
            post.publishedAt(),
            post.seenAt(),
            post.engagement(),
            post.standing());
    return new Discreet(masked, Optional.of(seal.close(post.id().key(), clear, post.seenAt())));
  }

  /** Keeps clear forms under seal, after their posts are kept. */
  public void keep(Collection<Sealed> sealed) {
    if (!sealed.isEmpty()) {
      store.keep(sealed);
    }
  }

  /**
   * Opens the seal of a post and logs it, also when there is nothing to show. Whoever calls this
   * has asked whether the actor may.
   *
   * @param post as {@link io.tingfeng.model.PostId#key}
   * @param reason must not be blank
   */
  public Optional<ClearForm> reveal(String post, String actor, String reason, Instant now) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a look at personal data needs a reason");
    }
    Optional<ClearForm> clear = store.sealed(post).flatMap(seal::open);
    String detail = clear.isPresent() ? "shown" : "nothing to show";
    store.log(new Act(now, Act.Kind.REVEALED, actor, post, reason.strip(), detail));
    return clear;
  }
}
