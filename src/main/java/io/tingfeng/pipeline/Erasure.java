package io.tingfeng.pipeline;

import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.evidence.Archive;
import io.tingfeng.evidence.Exhibit;
import io.tingfeng.evidence.ExhibitStore;
import io.tingfeng.extract.address.Identity;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.index.PostHistory;
import io.tingfeng.model.Mention;
import io.tingfeng.model.PostId;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.notify.Outbox;
import io.tingfeng.privacy.Act;
import io.tingfeng.privacy.Discretion;
import io.tingfeng.privacy.PrivacyStore;
import io.tingfeng.sentiment.JudgementStore;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Erases what is kept of an author or of an address: from the index, from histories and seals, from
 * readings, judgements, alerts and letters, and from evidence, unless a legal hold stands. What was
 * done is logged without the name: a keyed digest proves it to who knows the name.
 */
public final class Erasure {
  private final MentionIndex index;
  private final PostHistory history;
  private final Discretion discretion;
  private final PrivacyStore privacy;
  private final ExhibitStore exhibits;
  private final Archive archive;
  private final Reports reports;

  public Erasure(
      MentionIndex index,
      PostHistory history,
      Discretion discretion,
      PrivacyStore privacy,
      ExhibitStore exhibits,
      Archive archive,
      Reports reports) {
    this.index = index;
    this.history = history;
    this.discretion = discretion;
    this.privacy = privacy;
    this.exhibits = exhibits;
    this.archive = archive;
    this.reports = reports;
  }

  /** Where posts are quoted after they were read. */
  public record Reports(
      AlertStore alerts, ReadingStore readings, JudgementStore judgements, Outbox outbox) {}

  /**
   * The order to erase.
   *
   * @param reason who asked for it; must not be blank
   * @param isForGood whether what comes later of the same is not kept either (opt-out)
   */
  public record Order(String actor, String reason, boolean isForGood, Instant at) {
    public Order {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("an erasure needs a reason");
      }
    }
  }

  /**
   * What was erased.
   *
   * @param held captures that stay, because they are under legal hold
   */
  public record Erased(
      int posts, long mentions, int captures, List<Exhibit> held, int alerts, int letters) {
    public Erased {
      held = List.copyOf(held);
    }

    /** The same in words for the log. */
    public String words() {
      return posts
          + " posts, "
          + mentions
          + " mentions, "
          + captures
          + " captures, "
          + alerts
          + " alerts, "
          + letters
          + " letters; held: "
          + held.stream().map(exhibit -> exhibit.id().value()).toList();
    }
  }

  /**
   * The posts of an author, by clear name or pseudonym, with their addresses where they have one.
   */
  public Map<PostId, Optional<URI>> ofAuthor(String name) {
    Map<PostId, Optional<URI>> posts = new LinkedHashMap<>();
    index.forEach(
        new MentionQuery.Or(
            List.of(
                new MentionQuery.Is(MentionIndex.Facet.AUTHOR, name),
                new MentionQuery.Is(MentionIndex.Facet.AUTHOR, discretion.names().of(name)))),
        mention -> posts.put(mention.post().id(), mention.post().address()));
    return posts;
  }

  /** The posts of an address and of its twins; walks through the whole index. */
  public Map<PostId, Optional<URI>> ofAddress(URI address) {
    String identity = Identity.of(address);
    Map<PostId, Optional<URI>> posts = new LinkedHashMap<>();
    index.forEach(
        new MentionQuery.All(),
        mention ->
            mention
                .post()
                .address()
                .filter(own -> own.equals(address) || Identity.of(own).equals(identity))
                .ifPresent(own -> posts.put(mention.post().id(), Optional.of(own))));
    return posts;
  }

  /** What was done to personal data, newest first. */
  public List<Act> log(int limit) {
    return privacy.log(limit);
  }

  /** Erases an author. */
  public Erased author(String name, Order order) {
    return erase(ofAuthor(name), Optional.empty(), discretion.authorDigest(name), order);
  }

  /** Erases an address. */
  public Erased address(URI address, Order order) {
    String digest = discretion.names().digest(address.toString());
    return erase(ofAddress(address), Optional.of(address), digest, order);
  }

  private Erased erase(
      Map<PostId, Optional<URI>> posts, Optional<URI> address, String digest, Order order) {
    Set<String> addresses = new TreeSet<>();
    address.map(URI::toString).ifPresent(addresses::add);
    posts.values().forEach(own -> own.map(URI::toString).ifPresent(addresses::add));
    posts.keySet().forEach(this::judgements);
    long mentions =
        posts.keySet().stream().mapToLong(id -> index.delete(new MentionQuery.OfPost(id))).sum();
    index.commit();
    index.refresh();
    Set<String> keys = new TreeSet<>();
    posts.keySet().forEach(id -> keys.add(id.key()));
    history.forget(keys);
    privacy.forget(keys);
    reports.readings().forgetInputs(posts.keySet());
    Captures captures = captures(keys, addresses, order.at());
    Erased erased =
        new Erased(
            posts.size(),
            mentions,
            captures.removed(),
            captures.held(),
            alerts(posts.keySet(), order.at()),
            reports.outbox().blank(addresses));
    if (order.isForGood()) {
      privacy.optOut(digest, true, order.at());
      log(Act.Kind.OPTED_OUT, digest, "", order);
    }
    log(Act.Kind.ERASED, digest, erased.words(), order);
    return erased;
  }

  /** What people said of the mentions of a post repeats its wording. */
  private void judgements(PostId post) {
    index.forEach(
        new MentionQuery.OfPost(post), mention -> reports.judgements().remove(mention.id()));
  }

  private void log(Act.Kind kind, String digest, String detail, Order order) {
    privacy.log(new Act(order.at(), kind, order.actor(), digest, order.reason(), detail));
  }

  private record Captures(int removed, List<Exhibit> held) {}

  private Captures captures(Set<String> posts, Set<String> addresses, Instant at) {
    Map<String, Exhibit> found = new LinkedHashMap<>();
    addresses.forEach(
        address ->
            exhibits
                .of(URI.create(address), Optional.empty())
                .forEach(one -> found.put(one.id().value(), one)));
    posts.forEach(
        post ->
            exhibits
                .of(URI.create(""), Optional.of(post))
                .forEach(one -> found.put(one.id().value(), one)));
    List<Exhibit> there = found.values().stream().filter(one -> one.removed().isEmpty()).toList();
    List<Exhibit> free = there.stream().filter(one -> one.held().isEmpty()).toList();
    free.forEach(one -> archive.remove(one, "erased", at));
    return new Captures(free.size(), there.stream().filter(one -> one.held().isPresent()).toList());
  }

  /** Alerts keep their figures and lose the posts that they quote. */
  private int alerts(Set<PostId> posts, Instant at) {
    int changed = 0;
    for (Alert alert : reports.alerts().changed(new TimeWindow(Instant.EPOCH, at.plusSeconds(1)))) {
      List<Mention> others =
          alert.worst().stream().filter(m -> !posts.contains(m.post().id())).toList();
      if (others.size() < alert.worst().size()) {
        reports.alerts().save(alert.quoting(others));
        changed++;
      }
    }
    return changed;
  }
}
