package io.tingfeng.web.page;

import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Cue;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Negativity;
import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.PostId;
import io.tingfeng.model.Problems;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.Standing;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.pipeline.Draft;
import io.tingfeng.sentiment.Edition;
import io.tingfeng.sentiment.LexiconLint;
import io.tingfeng.sentiment.LineChange;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Sight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the workbench into words. */
final class LexiconWords {
  private static final int MOST_REMARKS = 12;
  private static final int MOST_EDITIONS = 20;
  private static final int MOST_CUES = 20;

  private final Frame f;
  private final Tongue t;
  private final Answers answers;
  private final Sight sight;

  LexiconWords(Frame f, Answers answers, Sight sight) {
    this.f = f;
    this.t = f.t();
    this.answers = answers;
    this.sight = sight;
  }

  LexiconView workbench(String text, String brand) throws IOException {
    List<LexiconLint.Remark> remarks = LexiconLint.remarks(answers.vocabulary().get().words());
    return new LexiconView(
        answers.vocabulary().get().lexicon(),
        text,
        brand,
        sight.brands().stream()
            .map(
                one ->
                    new SearchView.Choice(
                        one.name(), one.id().value(), one.id().value().equals(brand)))
            .toList(),
        text.isBlank() ? Optional.empty() : Optional.of(judged(text, brand)),
        remarks.stream()
            .limit(MOST_REMARKS)
            .map(remark -> new WhyView.Fact(remark.term(), DeskLabels.remark(remark, t)))
            .toList(),
        Math.max(0, remarks.size() - MOST_REMARKS),
        drafts(),
        editions());
  }

  private List<WhyView.Fact> drafts() throws IOException {
    List<WhyView.Fact> drafts = new ArrayList<>();
    for (Draft draft : answers.workbench().drafts()) {
      drafts.add(
          new WhyView.Fact(draft.name(), t.of("基于第 {0} 版", "based on edition {0}", draft.base())));
    }
    return drafts;
  }

  private List<LexiconView.Past> editions() throws IOException {
    List<Edition> all = answers.workbench().history();
    return all.stream()
        .limit(MOST_EDITIONS)
        .map(
            edition ->
                new LexiconView.Past(
                    edition.number(),
                    f.ink().minute(edition.at()),
                    edition.by().equals("by hand") ? t.of("手工修改", "by hand") : edition.by(),
                    edition.why().equals("as found") ? t.of("原样", "as found") : edition.why(),
                    answers.workbench().receipt(edition.number()).changes().size(),
                    edition.number() == all.getFirst().number()))
        .toList();
  }

  /** The text is read as a post of today would be, so that the brand is found as it would be. */
  private LexiconView.Judged judged(String text, String brand) {
    Post post =
        new Post(
            new PostId(new SourceId("typed"), "typed"),
            Optional.empty(),
            "",
            text,
            Optional.empty(),
            Optional.empty(),
            answers.clock().instant(),
            Engagement.UNKNOWN,
            Standing.NONE);
    Outlet outlet = new Outlet("", "other", Authority.USER, ChannelClass.ORDINARY);
    List<Mention> mentions = answers.analyst().mentions(post, outlet, answers.vocabulary().get());
    Mention chosen =
        mentions.stream()
            .filter(mention -> mention.brand().map(id -> id.value().equals(brand)).orElse(false))
            .findFirst()
            .orElse(mentions.getFirst());
    Negativity negativity =
        brand.isEmpty() ? answers.vocabulary().get().scorer().score(text) : chosen.negativity();
    Mention shown =
        new Mention(
            chosen.id(),
            chosen.brand(),
            chosen.post(),
            chosen.outlet(),
            chosen.sightings(),
            negativity,
            chosen.grievance(),
            chosen.sensitive(),
            chosen.fingerprint(),
            chosen.words());
    double sum = negativity.cues().stream().mapToDouble(Cue::weight).sum();
    return new LexiconView.Judged(
        negativity.tone().word(),
        Labels.tone(negativity.tone(), t),
        (int) Math.round(negativity.score() * 100),
        Passage.text(shown, text.length()),
        negativity.cues().stream()
            .sorted(Comparator.comparingDouble((Cue cue) -> -Math.abs(cue.weight())))
            .limit(MOST_CUES)
            .map(cue -> WhyWords.line(cue, t, f.ink()))
            .toList(),
        f.ink().weight(sum),
        f.ink().weight(negativity.score()));
  }

  DraftView draft(Draft draft, Optional<TimeWindow> span, String fault) throws IOException {
    List<LineChange> changes = answers.workbench().changes(draft);
    String faults = "";
    Optional<DraftView.Effect> effect = Optional.empty();
    try {
      var drafted = answers.vocabulary().get().draft(draft.folder());
      if (span.isPresent()) {
        effect =
            Optional.of(
                new ImpactWords(f, sight)
                    .of(
                        answers
                            .trial()
                            .of(answers.vocabulary().get(), drafted, changes, span.get()),
                        span.get()));
      }
    } catch (Problems problems) {
      faults = String.valueOf(problems.getMessage());
    }
    return new DraftView(
        draft.name(),
        draft.base(),
        fault,
        answers.workbench().texts(draft).files().keySet().stream().map(LexiconWords::file).toList(),
        changes.stream()
            .map(
                change ->
                    new DraftView.Change(
                        change.file(), change.before().orElse(""), change.after().orElse("")))
            .toList(),
        faults,
        effect);
  }

  private static String file(String name) {
    return name.endsWith(".txt") ? name.substring(0, name.length() - 4) : name;
  }
}
