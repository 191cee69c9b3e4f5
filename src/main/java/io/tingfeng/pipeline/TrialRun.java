package io.tingfeng.pipeline;

import io.tingfeng.heat.HeatIndex;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionQuery;
import io.tingfeng.model.Brand;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Mention;
import io.tingfeng.model.MentionId;
import io.tingfeng.model.Sighting;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.model.Tone;
import io.tingfeng.pipeline.Impact.Flip;
import io.tingfeng.pipeline.Impact.OfBrand;
import io.tingfeng.pipeline.Impact.Outlook;
import io.tingfeng.pipeline.Reread.Said;
import io.tingfeng.sentiment.LineChange;
import io.tingfeng.text.Folding;
import io.tingfeng.text.TermScanner;
import io.tingfeng.text.TermScanner.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One trial of a draft while it goes on. */
final class TrialRun {
  private static final int SAMPLES = 100;
  private static final int AROUND = 24;

  /** Heat is read hour by hour, which takes about a second for a loud brand. */
  private static final int BRANDS_WITH_HEAT = 5;

  /** More changed terms than these are looked for in every text of the span. */
  private static final int TERMS_TO_ASK_FOR = 200;

  /** Texts that are read again at a time, by all cores. */
  private static final int BATCH = 512;

  private final Trial trial;
  private final Vocabulary words;
  private final Reread before;
  private final Reread after;
  private final TermScanner<String> terms;
  private final Map<String, Set<String>> changedTerms = new HashMap<>();
  private final TimeWindow span;
  private final Map<Optional<BrandId>, Map<MentionId, Pair>> changed = new LinkedHashMap<>();
  private final List<Flip> flips = new ArrayList<>();
  private final List<Mention> post = new ArrayList<>();
  private final List<Touched> waiting = new ArrayList<>();
  private long mentions;
  private long touched;

  TrialRun(
      Trial trial,
      Vocabulary inForce,
      Vocabulary draft,
      List<LineChange> changes,
      TimeWindow span) {
    this.trial = trial;
    this.words = inForce;
    this.before = new Reread(inForce);
    this.after = new Reread(draft);
    for (LineChange change : changes) {
      for (String term : change.terms()) {
        changedTerms.computeIfAbsent(term, t -> new HashSet<>()).addAll(change.brands());
      }
    }
    Map<String, String> all = new HashMap<>();
    changedTerms.keySet().forEach(term -> all.put(term, term));
    this.terms = new TermScanner<>(all);
    this.span = span;
  }

  Impact impact() {
    MentionQuery heard = new MentionQuery.During(span);
    mentions = trial.index().search(heard, MentionIndex.Sort.NEWEST, 0, 0).total();
    trial.index().forEach(new MentionQuery.And(List.of(heard, withChange())), this::next);
    read();
    again();
    List<Map.Entry<Optional<BrandId>, Map<MentionId, Pair>>> order =
        changed.entrySet().stream()
            .sorted(Comparator.comparingLong(one -> -flipsOf(one.getValue())))
            .toList();
    List<OfBrand> brands =
        IntStream.range(0, order.size())
            .parallel()
            .mapToObj(i -> ofBrand(order.get(i).getKey(), order.get(i).getValue(), i))
            .toList();
    flips.sort(Comparator.comparingDouble(flip -> -Math.abs(flip.after() - flip.before())));
    return new Impact(mentions, touched, brands, flips.subList(0, Math.min(SAMPLES, flips.size())));
  }

  /** The index finds what holds one of a few terms far sooner than all texts are read. */
  private MentionQuery withChange() {
    return changedTerms.size() > TERMS_TO_ASK_FOR
        ? new MentionQuery.All()
        : new MentionQuery.Or(
            changedTerms.keySet().stream()
                .sorted()
                .<MentionQuery>map(MentionQuery.Text::new)
                .toList());
  }

  /** The mentions of a post follow each other. */
  private void next(Mention mention) {
    if (!post.isEmpty() && !post.getFirst().post().id().equals(mention.post().id())) {
      read();
    }
    post.add(mention);
  }

  private void read() {
    List<Hit<String>> found =
        post.isEmpty() ? List.of() : terms.all(Folding.fold(post.getFirst().post().wording()));
    if (!found.isEmpty()) {
      for (Mention mention : post) {
        List<Hit<String>> own =
            found.stream().filter(hit -> concerns(hit.value(), mention)).toList();
        if (!own.isEmpty()) {
          waiting.add(new Touched(mention, others(mention), own));
        }
      }
    }
    post.clear();
    if (waiting.size() >= BATCH) {
      again();
    }
  }

  private List<Sighting> others(Mention mention) {
    return post.stream()
        .filter(other -> !other.id().equals(mention.id()))
        .flatMap(other -> other.sightings().stream())
        .toList();
  }

  /** An overlay's entry concerns the mentions of its brand alone. */
  private boolean concerns(String term, Mention mention) {
    Set<String> brands = changedTerms.getOrDefault(term, Set.of());
    return brands.contains("")
        || mention.brand().map(BrandId::value).filter(brands::contains).isPresent();
  }

  private void again() {
    touched += waiting.size();
    List<Optional<Pair>> pairs = waiting.parallelStream().map(this::pair).toList();
    for (int i = 0; i < waiting.size(); i++) {
      if (pairs.get(i).isPresent()) {
        keep(waiting.get(i), pairs.get(i).get());
      }
    }
    waiting.clear();
  }

  private Optional<Pair> pair(Touched one) {
    Said now = after.said(one.mention(), one.others());
    // What is kept already as the draft would have it is no work of the draft.
    return isKept(one.mention(), now)
        ? Optional.empty()
        : Optional.of(new Pair(before.said(one.mention(), one.others()), now));
  }

  private void keep(Touched one, Pair pair) {
    Mention mention = one.mention();
    if (pair.flips() || !isGradedAlike(pair)) {
      changed.computeIfAbsent(mention.brand(), b -> new HashMap<>()).put(mention.id(), pair);
    }
    if (pair.flips()) {
      flips.add(flip(mention, pair, one.found()));
    }
  }

  private OfBrand ofBrand(Optional<BrandId> brand, Map<MentionId, Pair> pairs, int place) {
    String name =
        brand.flatMap(words::brand).map(Brand::name).orElse(brand.map(BrandId::value).orElse(""));
    long worse = pairs.values().stream().filter(p -> turns(p, Tone.NEGATIVE, true)).count();
    long better = pairs.values().stream().filter(p -> turns(p, Tone.NEGATIVE, false)).count();
    long regraded = pairs.values().stream().filter(pair -> !isGradedAlike(pair)).count();
    List<Outlook> outlooks =
        brand.isPresent() && place < BRANDS_WITH_HEAT ? heat(brand.get(), pairs) : List.of();
    return new OfBrand(
        brand,
        name,
        worse,
        better,
        flipsOf(pairs) - worse - better,
        regraded,
        outlooks.stream().findFirst(),
        outlooks.stream().skip(1).findFirst());
  }

  /** Heat and alerts before and after. */
  private List<Outlook> heat(BrandId brand, Map<MentionId, Pair> pairs) {
    TimeWindow known = new TimeWindow(span.from().minus(HeatIndex.history()), span.to());
    List<Mention> was = new ArrayList<>();
    List<Mention> would = new ArrayList<>();
    trial
        .index()
        .forEach(
            MentionQuery.of(brand, known),
            mention -> {
              Pair pair = pairs.get(mention.id());
              was.add(pair == null ? mention : pair.before().of(mention));
              would.add(pair == null ? mention : pair.after().of(mention));
            });
    Thresholds limits = trial.thresholds().apply(brand);
    return List.of(
        new Hindsight(brand, trial.zone(), limits, was).over(span),
        new Hindsight(brand, trial.zone(), limits, would).over(span));
  }

  /** What lexicons say of a mention before and after. */
  private record Pair(Said before, Said after) {
    boolean flips() {
      return before.negativity().tone() != after.negativity().tone();
    }
  }

  /** A mention that holds a changed entry. */
  private record Touched(Mention mention, List<Sighting> others, List<Hit<String>> found) {}

  private static boolean isKept(Mention mention, Said now) {
    return mention.negativity().tone() == now.negativity().tone()
        && mention.grievance().type().equals(now.grievance().type())
        && Math.abs(mention.grievance().points() - now.grievance().points()) < 1e-6
        && mention.sensitive().equals(now.sensitive());
  }

  private static boolean isGradedAlike(Pair pair) {
    return pair.before().grievance().type().equals(pair.after().grievance().type())
        && pair.before().grievance().points() == pair.after().grievance().points()
        && pair.before().sensitive().equals(pair.after().sensitive());
  }

  private static long flipsOf(Map<MentionId, Pair> pairs) {
    return pairs.values().stream().filter(Pair::flips).count();
  }

  private static boolean turns(Pair pair, Tone tone, boolean into) {
    Said from = into ? pair.before() : pair.after();
    Said to = into ? pair.after() : pair.before();
    return from.negativity().tone() != tone && to.negativity().tone() == tone;
  }

  private static Flip flip(Mention mention, Pair pair, List<Hit<String>> found) {
    String wording = mention.post().wording();
    int from = Math.max(0, found.getFirst().start() - AROUND);
    int to = Math.min(wording.length(), found.getFirst().end() + AROUND);
    return new Flip(
        mention.id(),
        mention.brand(),
        mention.post().at(),
        pair.before().negativity().tone(),
        pair.after().negativity().tone(),
        pair.before().negativity().score(),
        pair.after().negativity().score(),
        found.stream().map(Hit::value).distinct().toList(),
        wording.substring(from, to).replaceAll("\\s+", " "));
  }
}
