package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tingfeng.evidence.Exhibit;
import io.tingfeng.index.PostHistory;
import io.tingfeng.model.Engagement;
import io.tingfeng.model.Mention;
import io.tingfeng.model.Problems;
import io.tingfeng.model.Words;
import io.tingfeng.sentiment.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What is on record as JSON: captures and packs of them, how posts changed, what people judged. */
final class RecordApi {
  private static final int MOST_EXHIBITS = 1_000;
  private static final int MOST_PACKED = 200;

  private final Answers answers;
  private final Shapes shapes;

  RecordApi(Answers answers) {
    this.answers = answers;
    this.shapes = new Shapes(answers.settings().zone());
  }

  void enter(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/evidence",
        Access.READ,
        ApiDoc.of("Captures, newest first").asks("limit:integer").answers("evidence:array"),
        this::evidence);
    routes.api(
        HandlerType.POST,
        "/api/v1/evidence/export",
        Access.REVEAL,
        ApiDoc.of("A pack of captures as .zip; pages show names, so a reason is kept")
            .takes("ids:array", "reason:string"),
        this::export);
    routes.api(
        HandlerType.GET,
        "/api/v1/mentions/{mention}/history",
        Access.READ,
        ApiDoc.of("How the post of a mention changed")
            .answers(
                "firstSeen:string?",
                "lastSeen:string?",
                "gone:string?",
                "versions:array",
                "counters:array"),
        this::history);
    routes.api(
        HandlerType.POST,
        "/api/v1/mentions/{mention}/judgement",
        Access.JUDGE,
        ApiDoc.of("Say what a mention is: " + rulings())
            .takes("ruling:string", "note:string")
            .answers("mention:string", "ruling:string", "said:string", "lexicon:string"),
        this::judge);
    routes.api(
        HandlerType.GET,
        "/api/v1/judgements",
        Access.READ,
        ApiDoc.of("What people said of mentions, and what the lexicon in force then said")
            .answers("judgements:array"),
        this::judgements);
  }

  private static String rulings() {
    return String.join(
        ", ", List.of(Judgement.Ruling.values()).stream().map(Judgement.Ruling::word).toList());
  }

  private void evidence(Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    int limit = Parameters.number(ctx, "limit", 50, 1, MOST_EXHIBITS);
    ctx.json(
        Map.of(
            "evidence",
            answers.custody().newest(MOST_EXHIBITS).stream()
                .filter(one -> isSeen(sight, one))
                .limit(limit)
                .map(this::shape)
                .toList()));
  }

  /** A capture of no brand shows what only those see who see all. */
  private static boolean isSeen(Sight sight, Exhibit exhibit) {
    return exhibit.brand().map(sight::sees).orElse(sight.isWhole());
  }

  private Map<String, @Nullable Object> shape(Exhibit exhibit) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("id", exhibit.id().value());
    shape.put("at", shapes.time(exhibit.capturedAt()));
    shape.put("occasion", exhibit.occasion().word());
    shape.put("brand", exhibit.brand().map(brand -> brand.value()).orElse(null));
    shape.put("url", exhibit.address().toString());
    shape.put("status", exhibit.status());
    shape.put("bytes", exhibit.bytes());
    shape.put("sha256", exhibit.sha256());
    shape.put("held", exhibit.held().orElse(null));
    shape.put("removed", exhibit.removed().orElse(null));
    return shape;
  }

  private void export(Context ctx) {
    Body body = Body.of(ctx);
    String reason = body.text("reason");
    List<String> ids = body.texts("ids");
    if (ids.isEmpty() || ids.size() > MOST_PACKED) {
      throw new BadRequest("ids must name 1 to " + MOST_PACKED + " captures");
    }
    Sight sight = Sight.of(ctx, answers);
    List<Exhibit> exhibits = ids.stream().distinct().map(id -> there(sight, id)).toList();
    answers.door().note(Gate.known(ctx), "evidence-exported", String.join(" ", ids), "", reason);
    ctx.contentType("application/zip")
        .header("Content-Disposition", "attachment; filename=\"tingfeng-evidence.zip\"");
    try {
      Path folder = Files.createTempDirectory("tingfeng-pack");
      Path pack = folder.resolve("pack.zip");
      try {
        answers.pack().write(pack, exhibits, answers.clock().instant());
        Files.copy(pack, ctx.outputStream());
      } finally {
        Files.deleteIfExists(pack);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Exhibit there(Sight sight, String id) {
    Exhibit exhibit;
    try {
      exhibit = answers.custody().find(id);
    } catch (Problems none) {
      throw BrandApi.missing("capture");
    }
    if (!isSeen(sight, exhibit) || exhibit.removed().isPresent()) {
      throw BrandApi.missing("capture");
    }
    return exhibit;
  }

  private void history(Context ctx) {
    String key = mention(ctx).post().id().key();
    PostHistory.Life life = answers.history().lives(List.of(key)).get(key);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("firstSeen", life == null ? null : shapes.time(life.firstSeen()));
    answer.put("lastSeen", life == null ? null : shapes.time(life.lastSeen()));
    answer.put("gone", life == null ? null : life.gone().map(shapes::time).orElse(null));
    answer.put(
        "versions",
        answers.history().versions(key).stream()
            .map(
                old ->
                    Map.of(
                        "until", shapes.time(old.until()),
                        "title", Privacy.text(old.title()),
                        "text", Privacy.text(old.text())))
            .toList());
    answer.put("counters", answers.history().counts(key).stream().map(this::count).toList());
    ctx.json(answer);
  }

  private Map<String, @Nullable Object> count(PostHistory.Count count) {
    Engagement counters = count.counters();
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("at", shapes.time(count.at()));
    shape.put("reads", number(counters.reads()));
    shape.put("likes", number(counters.likes()));
    shape.put("comments", number(counters.comments()));
    shape.put("reposts", number(counters.reposts()));
    return shape;
  }

  private static @Nullable Long number(OptionalLong counter) {
    return counter.isPresent() ? counter.getAsLong() : null;
  }

  private void judge(Context ctx) {
    Body body = Body.of(ctx);
    Judgement.Ruling ruling =
        Words.parse(Judgement.Ruling.class, body.text("ruling"))
            .orElseThrow(() -> new BadRequest("ruling must be one of " + rulings()));
    Mention mention = mention(ctx);
    String by = Gate.known(ctx).account().name();
    Judgement kept =
        answers.judging().judge(mention.id(), ruling, by, body.text("note", "").strip());
    answers
        .door()
        .note(Gate.known(ctx), "judged", mention.id().value(), kept.said().word(), ruling.word());
    ctx.json(shape(kept));
  }

  private void judgements(Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    ctx.json(
        Map.of(
            "judgements",
            answers.judging().kept().all().stream()
                .filter(one -> one.brand().map(sight::sees).orElse(sight.isWhole()))
                .map(this::shape)
                .toList()));
  }

  private Map<String, @Nullable Object> shape(Judgement judgement) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("mention", judgement.mention().value());
    shape.put("brand", judgement.brand().map(brand -> brand.value()).orElse(null));
    shape.put("ruling", judgement.ruling().word());
    shape.put("by", judgement.by());
    shape.put("at", shapes.time(judgement.at()));
    shape.put("note", judgement.note());
    shape.put("said", judgement.said().word());
    shape.put("score", judgement.score());
    shape.put("lexicon", judgement.lexicon());
    return shape;
  }

  private Mention mention(Context ctx) {
    return Sight.of(ctx, answers).mention(answers.index(), ctx.pathParam("mention"));
  }
}
