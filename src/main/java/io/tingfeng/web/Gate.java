package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import io.tingfeng.people.Caller;
import io.tingfeng.people.Door;
import io.tingfeng.people.Right;
import io.tingfeng.people.Session;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Stands before every route: says who asks, whether they may, and that no other site asks. */
public final class Gate {
  /** The cookie that holds the secret of a session. */
  public static final String COOKIE = "tingfeng_session";

  /** The cookie of a browser that is at the provider of single sign-on. */
  public static final String LENT = "tingfeng_sign_on";

  private static final String CALLER = "caller";
  private static final String AGAIN = "again";
  private static final String FEED = "/rss";
  private static final String BEARER = "Bearer ";
  private static final Set<HandlerType> SAFE =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final Door door;
  private final Allowance allowance;

  Gate(Door door, InstantSource clock) {
    this.door = door;
    this.allowance = new Allowance(clock);
  }

  /** Lets a request pass or throws; runs before the handler of every matched route. */
  void check(Context ctx) {
    Access access =
        ctx.routeRoles().stream()
            .filter(Access.class::isInstance)
            .map(Access.class::cast)
            .findFirst()
            .orElseThrow(() -> new Denied(403, "this route has no rule"));
    Optional<Caller> caller = identify(ctx);
    boolean isToken = caller.map(c -> c.way() == Caller.Way.TOKEN).orElse(false);
    if (!SAFE.contains(ctx.method()) && !isToken && !isOwn(ctx)) {
      throw new Denied(403, "the request does not come from this site");
    }
    caller.ifPresent(c -> ctx.attribute(CALLER, c));
    ctx.attribute(AGAIN, again(ctx));
    if (access == Access.OPEN) {
      return;
    }
    Caller known = caller.orElseThrow(() -> new Denied(401, unknown()));
    long wait = allowance.take(known.account().name());
    if (wait > 0) {
      ctx.header("Retry-After", Long.toString(wait));
      throw new Denied(429, "too many requests; wait " + wait + " s");
    }
    if (!access.right().map(known::may).orElse(true)) {
      throw new Denied(403, "your role or token may not do this");
    }
  }

  /** Who asks; absent for whoever is not signed in. */
  public static Optional<Caller> caller(Context ctx) {
    return Optional.ofNullable(ctx.attribute(CALLER));
  }

  /** Who asks, on a route that is not open. */
  public static Caller known(Context ctx) {
    return caller(ctx).orElseThrow(() -> new Denied(401, "sign in first"));
  }

  /** Asks again who asks, long after the request: nobody once they have signed out. */
  static Supplier<Optional<Caller>> asked(Context ctx) {
    Supplier<Optional<Caller>> again = ctx.attribute(AGAIN);
    return again == null ? Optional::empty : again;
  }

  /** Hands the browser the secret of its session. */
  public static void letIn(Context ctx, String secret) {
    ctx.cookie(cookie(ctx, COOKIE, secret, Math.toIntExact(Session.LONGEST.toSeconds())));
  }

  /** Takes the secret away from the browser. */
  public static void letOut(Context ctx) {
    ctx.cookie(cookie(ctx, COOKIE, "", 0));
  }

  /** Hands a browser a secret that it brings back from the provider. */
  public static void lend(Context ctx, String secret, Duration length) {
    ctx.cookie(cookie(ctx, LENT, secret, Math.toIntExact(length.toSeconds())));
  }

  /** Takes that secret away again. */
  public static void takeBack(Context ctx) {
    ctx.cookie(cookie(ctx, LENT, "", 0));
  }

  /** Where a page sends whoever is not signed in, and back after that. */
  String wayIn(Context ctx) {
    if (door.isNew()) {
      return "/setup";
    }
    String query = ctx.queryString();
    String wanted = ctx.path() + (query == null ? "" : "?" + query);
    boolean isBack = ctx.method() == HandlerType.GET && !wanted.equals("/");
    return "/sign-in"
        + (isBack ? "?back=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "");
  }

  private String unknown() {
    return door.isNew()
        ? "there is no account yet; open /setup with the token that serve printed"
        : "sign in, or send a token as Authorization: Bearer";
  }

  private Optional<Caller> identify(Context ctx) {
    return again(ctx).get();
  }

  /** What the request shows, kept apart from it: an answer without an end asks again. */
  private Supplier<Optional<Caller>> again(Context ctx) {
    String header = ctx.header("Authorization");
    if (header != null) {
      // A wrong token is no visitor of this browser's: the cookie is not asked then.
      return () ->
          header.startsWith(BEARER)
              ? door.token(header.substring(BEARER.length()).strip())
              : Optional.empty();
    }
    String address = ctx.queryParam("token");
    if (address != null && ctx.path().endsWith(FEED)) {
      // Feed readers send no headers. What stands in an address may read and no more.
      return () -> door.token(address).filter(caller -> caller.rights().equals(Set.of(Right.READ)));
    }
    String secret = ctx.cookie(COOKIE);
    return () -> secret == null || secret.isEmpty() ? Optional.empty() : door.session(secret);
  }

  /** Browsers say where a request comes from; whoever says nothing is no browser of ours. */
  private static boolean isOwn(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = ctx.header("Origin");
    if (origin == null) {
      return false;
    }
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority())
          .map(authority -> authority.equalsIgnoreCase(ctx.header("Host")))
          .orElse(false);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Cookie cookie(Context ctx, String name, String secret, int seconds) {
    boolean isSecure =
        ctx.scheme().equals("https") || "https".equals(ctx.header("X-Forwarded-Proto"));
    return new Cookie(name, secret, "/", seconds, isSecure, true, null, SameSite.LAX);
  }
}
