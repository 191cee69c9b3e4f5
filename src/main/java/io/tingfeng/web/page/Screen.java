package io.tingfeng.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.tingfeng.alert.Alert;
import io.tingfeng.alert.AlertCare;
import io.tingfeng.alert.AlertId;
import io.tingfeng.alert.LevelScheme;
import io.tingfeng.model.Mention;
import io.tingfeng.model.PostId;
import io.tingfeng.model.StoryId;
import io.tingfeng.people.Caller;
import io.tingfeng.web.Answers;
import io.tingfeng.web.Gate;
import io.tingfeng.web.Sight;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all pages share: the frame around them, the language, and how a template is filled. */
public final class Screen {
  /** The cookie of the language, and that of the colours. */
  static final String LANGUAGE = "tingfeng_language";

  static final String THEME = "tingfeng_theme";

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Screen.class.getClassLoader(), "io.tingfeng.template");

  private final Answers answers;
  private final Bursts bursts;

  /** The screen of a program. */
  public Screen(Answers answers) {
    this.answers = answers;
    this.bursts = new Bursts(answers);
  }

  /** The frame of a page in a section of the navigation. */
  public Frame frame(Context ctx, String section, String title) {
    Tongue t = tongue(ctx);
    Ink ink = new Ink(t, answers.settings().zone());
    Instant now = answers.clock().instant();
    Optional<Caller> caller = Gate.caller(ctx);
    return new Frame(
        t,
        ink,
        levels(),
        theme(ctx),
        caller,
        section,
        path(ctx),
        title,
        ink.clock(now),
        caller.isPresent() ? waiting(answers, Sight.of(ctx, answers)).size() : 0,
        caller.isPresent()
            ? answers.hearing().coverage(answers.sources().get(), now).blind().size()
            : 0);
  }

  /** A frame without navigation, for pages that must not fail: nothing is looked up. */
  public Frame bare(Context ctx, String title) {
    Tongue t = tongue(ctx);
    Ink ink = new Ink(t, answers.settings().zone());
    return new Frame(
        t, ink, levels(), theme(ctx), Optional.empty(), "", path(ctx), title, "", 0, 0);
  }

  /** The language of a request: the cookie's, else Chinese. */
  public static Tongue tongue(Context ctx) {
    String code = ctx.cookie(LANGUAGE);
    return Tongue.of(code == null ? "" : code);
  }

  /** Fills a template with a frame and further values. */
  public void show(Context ctx, String template, Frame frame, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("f", frame);
    ctx.html(render(template, all));
  }

  /** A template as text. */
  public static String render(String template, Map<String, Object> values) {
    StringOutput page = new StringOutput();
    ENGINE.render(template, values, page);
    return page.toString();
  }

  /** The posts among some mentions that may have been arranged. */
  Set<PostId> bursts(Context ctx, List<Mention> mentions) {
    return bursts.among(mentions, ctx);
  }

  /** Whether posts of a story may have been arranged. */
  boolean isBurst(Context ctx, StoryId story) {
    return !bursts.of(story, ctx).isEmpty();
  }

  /** Whether htmx asks for a part of a page. */
  static boolean isPart(Context ctx) {
    return "true".equals(ctx.header("HX-Request"));
  }

  /** The alerts that go on and that the caller sees. */
  static List<Alert> open(Answers answers, Sight sight) {
    return answers.alerts().open().stream().filter(alert -> sight.sees(alert.brand())).toList();
  }

  /** Those of them that nobody acknowledged. */
  static List<Alert> waiting(Answers answers, Sight sight) {
    List<Alert> open = open(answers, sight);
    Map<AlertId, AlertCare> cares = answers.cares().cares(open.stream().map(Alert::id).toList());
    return open.stream()
        .filter(
            alert ->
                Optional.ofNullable(cares.get(alert.id()))
                    .flatMap(AlertCare::acknowledged)
                    .isEmpty())
        .toList();
  }

  private LevelScheme levels() {
    return new LevelScheme(answers.settings().levels());
  }

  private static String theme(Context ctx) {
    String theme = ctx.cookie(THEME);
    return "light".equals(theme) || "dark".equals(theme) ? theme : "system";
  }

  private static String path(Context ctx) {
    String query = ctx.queryString();
    return ctx.path() + (query == null ? "" : "?" + query);
  }
}
