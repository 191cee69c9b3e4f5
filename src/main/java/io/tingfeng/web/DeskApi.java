package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tingfeng.digest.DigestMail;
import io.tingfeng.extract.rows.RowFault;
import io.tingfeng.fetch.Visit;
import io.tingfeng.model.Authority;
import io.tingfeng.model.ChannelClass;
import io.tingfeng.model.Pace;
import io.tingfeng.model.SourceId;
import io.tingfeng.model.SourceProfile;
import io.tingfeng.model.TimeWindow;
import io.tingfeng.people.Account;
import io.tingfeng.people.Deed;
import io.tingfeng.people.Right;
import io.tingfeng.pipeline.Import;
import io.tingfeng.pipeline.SourceBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The desks of the analysts and of the operator as JSON: sources, posts in, lexicon, audit. */
final class DeskApi {
  private static final int MOST_POSTS = 1_000;
  private static final int MOST_DEEDS = 1_000;
  private static final int MOST_FAULTS = 20;
  private static final int MOST_VISITS = 200;

  private final Answers answers;
  private final Shapes shapes;

  DeskApi(Answers answers) {
    this.answers = answers;
    this.shapes = new Shapes(answers.settings().zone());
  }

  void enter(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/me",
        Access.SIGNED_IN,
        ApiDoc.of("Who asks, and what they may")
            .answers("name:string", "shown:string", "role:string", "rights:array", "brands:array"),
        this::me);
    routes.api(
        HandlerType.GET,
        "/api/v1/sources",
        Access.READ,
        ApiDoc.of("The sources and how they are heard").answers("sources:array"),
        ctx ->
            ctx.json(
                Map.of("sources", answers.sourceBook().lines().stream().map(this::line).toList())));
    routes.api(
        HandlerType.GET,
        "/api/v1/sources/{source}/visits",
        Access.READ,
        ApiDoc.of("The newest visits of a source").asks("limit:integer").answers("visits:array"),
        this::visits);
    routes.api(
        HandlerType.POST,
        "/api/v1/posts",
        Access.TUNE,
        ApiDoc.of("Push posts in; the same id again replaces itself")
            .takes("source:string", "posts:array")
            .answers("kept:integer", "mentions:integer", "faults:array"),
        this::posts);
    routes.api(
        HandlerType.POST,
        "/api/v1/lexicon/explain",
        Access.READ,
        ApiDoc.of("How a text is judged, with its cues")
            .takes("text:string")
            .answers("version:string", "negative:number", "tone:string", "cues:array"),
        this::explain);
    routes.api(
        HandlerType.GET,
        "/api/v1/audit",
        Access.ADMINISTER,
        ApiDoc.of("What people did, newest first")
            .asks("days:integer", "who:string", "act:string", "limit:integer")
            .answers("deeds:array"),
        this::audit);
    routes.api(
        HandlerType.GET,
        "/api/v1/digests",
        Access.READ,
        ApiDoc.of("The digests that are subscribed, with yesterday's subject")
            .answers("digests:array"),
        this::digests);
  }

  private void me(Context ctx) {
    Account account = Gate.known(ctx).account();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("name", account.name());
    answer.put("shown", account.shown());
    answer.put("role", account.role().word());
    answer.put("rights", Gate.known(ctx).rights().stream().sorted().map(Right::word).toList());
    answer.put("brands", account.brands().stream().map(brand -> brand.value()).toList());
    ctx.json(answer);
  }

  private Map<String, @Nullable Object> line(SourceBook.Line line) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("id", line.source().id().value());
    shape.put("name", line.source().profile().name());
    shape.put("platform", line.source().profile().platform());
    shape.put("state", line.state());
    shape.put("last", line.last().map(visit -> shapes.time(visit.endedAt())).orElse(null));
    shape.put("next", line.last().map(visit -> shapes.time(visit.nextAt())).orElse(null));
    shape.put("stopped", line.stopped().orElse(null));
    return shape;
  }

  private void visits(Context ctx) {
    String id = ctx.pathParam("source");
    boolean isKnown =
        answers.sourceBook().lines().stream()
            .anyMatch(line -> line.source().id().value().equals(id));
    if (!isKnown) {
      throw BrandApi.missing("source");
    }
    int limit = Parameters.number(ctx, "limit", 20, 1, MOST_VISITS);
    ctx.json(
        Map.of(
            "visits", answers.sourceBook().visits(id, limit).stream().map(this::visit).toList()));
  }

  private Map<String, @Nullable Object> visit(Visit visit) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("startedAt", shapes.time(visit.startedAt()));
    shape.put("endedAt", shapes.time(visit.endedAt()));
    shape.put("result", visit.result().word());
    shape.put("detail", visit.detail());
    shape.put("pages", visit.pages());
    shape.put("posts", visit.posts());
    shape.put("mentions", visit.mentions());
    shape.put("nextAt", shapes.time(visit.nextAt()));
    return shape;
  }

  private void posts(Context ctx) {
    if (!Sight.of(ctx, answers).isWhole()) {
      throw new Denied(403, "whoever pushes posts must see all brands");
    }
    Body body = Body.of(ctx);
    var rows = body.objects("posts");
    if (rows.isEmpty() || rows.size() > MOST_POSTS) {
      throw new BadRequest("posts must hold 1 to " + MOST_POSTS + " posts");
    }
    List<Object> faults = new ArrayList<>();
    Import.Result result =
        answers
            .importing()
            .take(rows, profile(body.text("source", "push")), fault -> add(faults, fault));
    answers
        .door()
        .note(
            Gate.known(ctx),
            "posts-pushed",
            body.text("source", "push"),
            "",
            result.posts() + " posts");
    ctx.json(Map.of("kept", result.posts(), "mentions", result.mentions(), "faults", faults));
  }

  private static void add(List<Object> faults, RowFault fault) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(Map.of("row", fault.number(), "reason", fault.reason()));
    }
  }

  private SourceProfile profile(String source) {
    if (!source.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new BadRequest("source has lower-case letters, digits and hyphens");
    }
    return new SourceProfile(
        new SourceId(source),
        source,
        "other",
        Authority.USER,
        ChannelClass.ORDINARY,
        new Pace(Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofSeconds(20), 1 << 20),
        answers.settings().zone(),
        Map.of(),
        "",
        true);
  }

  private void explain(Context ctx) {
    var negativity = answers.vocabulary().get().scorer().score(Body.of(ctx).text("text"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("version", answers.vocabulary().get().lexicon());
    answer.put("negative", negativity.score());
    answer.put("tone", negativity.tone().word());
    answer.put("cues", negativity.cues().stream().map(Shapes::cue).toList());
    ctx.json(answer);
  }

  private void audit(Context ctx) {
    int days = Parameters.number(ctx, "days", 30, 1, 3_660);
    TimeWindow window =
        TimeWindow.endingAt(answers.clock().instant().plusSeconds(1), Duration.ofDays(days));
    List<Deed> deeds =
        answers
            .audit()
            .deeds(
                window,
                Parameters.text(ctx, "who", ""),
                Parameters.text(ctx, "act", ""),
                Parameters.number(ctx, "limit", 100, 1, MOST_DEEDS));
    ctx.json(Map.of("deeds", deeds.stream().map(this::deed).toList()));
  }

  private Map<String, Object> deed(Deed deed) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("at", shapes.time(deed.at()));
    shape.put("who", deed.who());
    shape.put("act", deed.act());
    shape.put("object", deed.object());
    shape.put("before", deed.before());
    shape.put("after", deed.after());
    return shape;
  }

  private void digests(Context ctx) {
    Sight sight = Sight.of(ctx, answers);
    var yesterday =
        java.time.LocalDate.ofInstant(answers.clock().instant(), answers.settings().zone())
            .minusDays(1);
    ctx.json(
        Map.of(
            "digests",
            answers.settings().subscriptions().stream()
                .filter(
                    one ->
                        one.brands().isEmpty()
                            ? sight.isWhole()
                            : one.brands().stream().allMatch(sight::sees))
                .map(
                    one ->
                        Map.of(
                            "name", one.name(),
                            "date", yesterday.toString(),
                            "subject",
                                DigestMail.subject(answers.digests().compose(one, yesterday))))
                .toList()));
  }
}
