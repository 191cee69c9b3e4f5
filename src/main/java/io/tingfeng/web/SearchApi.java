package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.tingfeng.index.query.ParsedQuery;
import io.tingfeng.index.query.QueryParser;
import io.tingfeng.index.query.SavedSearch;
import io.tingfeng.index.query.SavedSearches;
import io.tingfeng.model.Brand;
import io.tingfeng.web.export.ExportFormat;
import io.tingfeng.web.export.ExportHead;
import io.tingfeng.web.export.MentionWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Saved searches, and what a search finds as a file. */
final class SearchApi {
  private static final int NEWEST = 50;

  private final Answers answers;
  private final Shapes shapes;

  SearchApi(Answers answers) {
    this.answers = answers;
    this.shapes = new Shapes(answers.settings().zone());
  }

  void enter(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/export",
        Access.READ,
        ApiDoc.of("What a query finds as CSV, XLSX, JSON Lines or RSS")
            .asks("q:string", "format:string"),
        ctx -> export(ctx, Parameters.text(ctx, "q", "")));
    kept(routes);
    routes.api(
        HandlerType.GET,
        "/api/v1/searches/{name}/export",
        Access.READ,
        ApiDoc.of("What a saved search finds, as a file").asks("format:string"),
        ctx -> export(ctx, saved(ctx).query()));
    routes.api(
        HandlerType.GET,
        "/api/v1/searches/{name}/rss",
        Access.READ,
        ApiDoc.of("The newest finds of a saved search as RSS"),
        this::feed);
  }

  private void kept(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/searches",
        Access.READ,
        ApiDoc.of("Saved searches").answers("searches:array"),
        this::list);
    routes.api(
        HandlerType.POST,
        "/api/v1/searches",
        Access.JUDGE,
        ApiDoc.of("Saves a search, or replaces the one of its name")
            .asks("name:string", "q:string"),
        this::save);
    routes.api(
        HandlerType.DELETE,
        "/api/v1/searches/{name}",
        Access.JUDGE,
        ApiDoc.of("Forgets a saved search"),
        this::remove);
  }

  private SavedSearches searches() {
    return answers.searches();
  }

  private void list(Context ctx) {
    List<Map<String, Object>> all = searches().all().stream().map(this::shape).toList();
    ctx.json(Map.of("searches", all));
  }

  private Map<String, Object> shape(SavedSearch search) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("name", search.name());
    shape.put("query", search.query());
    shape.put("by", search.by());
    shape.put("at", shapes.time(search.at()));
    return shape;
  }

  private void save(Context ctx) {
    String query = Parameters.text(ctx, "q", "");
    // A query that cannot be read is refused now, not when it is asked.
    parsed(query);
    try {
      SavedSearch search =
          new SavedSearch(
              Parameters.required(ctx, "name"),
              query,
              Gate.known(ctx).account().name(),
              answers.clock().instant());
      searches().save(search);
      ctx.status(201).json(shape(search));
    } catch (IllegalArgumentException e) {
      throw new BadRequest(String.valueOf(e.getMessage()));
    }
  }

  private void remove(Context ctx) {
    if (!searches().remove(ctx.pathParam("name"))) {
      throw new NotFoundResponse("there is no such search");
    }
    ctx.status(204);
  }

  private SavedSearch saved(Context ctx) {
    return searches()
        .find(ctx.pathParam("name"))
        .orElseThrow(() -> new NotFoundResponse("there is no such search"));
  }

  private ParsedQuery parsed(String query) {
    return new QueryParser(answers.vocabulary().get().brands(), answers.settings().zone())
        .parse(query, answers.clock().instant());
  }

  /** Written as it is read: a million rows take no more memory than one. */
  private void export(Context ctx, String query) {
    String word = Parameters.text(ctx, "format", "csv");
    ExportFormat format =
        ExportFormat.named(word)
            .orElseThrow(() -> new BadRequest("format must be csv, xlsx, jsonl or rss"));
    ParsedQuery parsed = parsed(query);
    ctx.contentType(format.contentType());
    ctx.header(
        "Content-Disposition", "attachment; filename=\"tingfeng-mentions." + format.word() + "\"");
    try (MentionWriter writer = format.open(ctx.outputStream(), head(query))) {
      answers
          .index()
          .forEach(
              Sight.of(ctx, answers).over(parsed.query()),
              mention -> {
                try {
                  writer.write(Privacy.masked(mention));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void feed(Context ctx) {
    String query = saved(ctx).query();
    ParsedQuery parsed = parsed(query);
    ctx.contentType(ExportFormat.RSS.contentType());
    try (MentionWriter writer = ExportFormat.RSS.open(ctx.outputStream(), head(query))) {
      for (var mention :
          answers
              .index()
              .search(Sight.of(ctx, answers).over(parsed.query()), parsed.sort(), 0, NEWEST)
              .mentions()) {
        writer.write(Privacy.masked(mention));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ExportHead head(String query) {
    List<Brand> brands = answers.vocabulary().get().brands();
    return new ExportHead(
        query,
        answers.settings().zone(),
        answers.clock().instant(),
        id ->
            brands.stream()
                .filter(brand -> brand.id().value().equals(id))
                .map(Brand::name)
                .findFirst()
                .orElse(id));
  }
}
