package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tingfeng.extract.address.WebAddress;
import io.tingfeng.model.PostId;
import io.tingfeng.people.Caller;
import io.tingfeng.pipeline.Erasure;
import io.tingfeng.privacy.Act;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Erases an author or an address while the program runs, and tells what was erased so far. */
final class ErasureApi {
  private static final int MOST_ACTS = 1_000;

  private final Answers answers;
  private final Shapes shapes;

  ErasureApi(Answers answers) {
    this.answers = answers;
    this.shapes = new Shapes(answers.settings().zone());
  }

  void enter(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/erasures",
        Access.ADMINISTER,
        ApiDoc.of("What was done to personal data, newest first: digests and counts, no names")
            .asks("limit:integer")
            .answers("acts:array"),
        this::log);
    routes.api(
        HandlerType.POST,
        "/api/v1/erasures",
        Access.ADMINISTER,
        ApiDoc.of(
                "Erase what is kept of an author or of an address; dryRun only counts, optOut keeps"
                    + " nothing of the same later")
            .takes(
                "author:string", "url:string", "reason:string", "optOut:boolean", "dryRun:boolean")
            .answers(
                "posts:integer",
                "mentions:integer?",
                "captures:integer?",
                "held:array?",
                "alerts:integer?",
                "letters:integer?"),
        this::erase);
  }

  private void log(Context ctx) {
    int limit = Parameters.number(ctx, "limit", 50, 1, MOST_ACTS);
    ctx.json(Map.of("acts", answers.erasure().log(limit).stream().map(this::shape).toList()));
  }

  private Map<String, Object> shape(Act act) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("at", shapes.time(act.at()));
    shape.put("what", act.kind().word());
    shape.put("who", act.actor());
    shape.put("subject", act.subject());
    shape.put("reason", act.reason());
    shape.put("detail", act.detail());
    return shape;
  }

  private void erase(Context ctx) {
    Body body = Body.of(ctx);
    String author = body.text("author", "").strip();
    Optional<URI> address = address(body.text("url", "").strip());
    if (author.isEmpty() == address.isEmpty()) {
      throw new BadRequest("name one of author and url");
    }
    if (body.flag("dryRun")) {
      Map<PostId, Optional<URI>> posts =
          address
              .map(answers.erasure()::ofAddress)
              .orElseGet(() -> answers.erasure().ofAuthor(author));
      ctx.json(counted(posts.size()));
      return;
    }
    Caller who = Gate.known(ctx);
    Erasure.Order order =
        new Erasure.Order(
            who.account().name(),
            body.text("reason"),
            body.flag("optOut"),
            answers.clock().instant());
    Erasure.Erased erased =
        address
            .map(one -> answers.erasure().address(one, order))
            .orElseGet(() -> answers.erasure().author(author, order));
    answers.door().note(who, "erased", "", erased.words(), order.reason());
    ctx.json(shape(erased));
  }

  private static Optional<URI> address(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<URI> address = WebAddress.parse(text);
    if (address.isEmpty()) {
      throw new BadRequest("url is not a web address");
    }
    return address;
  }

  private static Map<String, @Nullable Object> counted(int posts) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("posts", posts);
    List.of("mentions", "captures", "held", "alerts", "letters")
        .forEach(one -> shape.put(one, null));
    return shape;
  }

  private static Map<String, @Nullable Object> shape(Erasure.Erased erased) {
    Map<String, @Nullable Object> shape = counted(erased.posts());
    shape.put("mentions", erased.mentions());
    shape.put("captures", erased.captures());
    shape.put("held", erased.held().stream().map(exhibit -> exhibit.id().value()).toList());
    shape.put("alerts", erased.alerts());
    shape.put("letters", erased.letters());
    return shape;
  }
}
