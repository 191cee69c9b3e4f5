package io.tingfeng.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.tingfeng.alert.AlertDecision;
import io.tingfeng.fetch.Visit;
import io.tingfeng.model.CrisisLevel;
import io.tingfeng.people.Caller;
import io.tingfeng.people.Right;
import io.tingfeng.pipeline.Watch;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells listeners of new mentions, levels and alerts as server-sent events; nobody hears of brands
 * that they do not see. A listener that cannot be written to is let go.
 */
public final class EventApi implements AutoCloseable {
  private static final String STREAM = "stream";
  private static final int MOST_LISTENERS = 1_000;
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Map<String, CrisisLevel> levels = new ConcurrentHashMap<>();

  /** Slow listeners must not hold up a visit or a look. */
  private final ScheduledExecutorService teller =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "events");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Somebody who listens.
   *
   * @param asked who they are now; nobody after they have signed out
   */
  private record Listener(SseClient client, Caller caller, Supplier<Optional<Caller>> asked) {}

  /** Begins to keep listeners' connections alive. */
  public EventApi() {
    this(HEARTBEAT);
  }

  EventApi(Duration heartbeat) {
    teller.scheduleAtFixedRate(
        () -> listeners.forEach(this::beat),
        heartbeat.toMillis(),
        heartbeat.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  void enter(RouteTable routes) {
    routes.api(
        HandlerType.GET,
        "/api/v1/events",
        Access.READ,
        ApiDoc.of("Server-sent events: mentions, level, alert"),
        new SseHandler(this::listen));
  }

  private void listen(SseClient client) {
    if (listeners.size() >= MOST_LISTENERS) {
      throw new Denied(429, "too many listeners");
    }
    Listener listener = new Listener(client, Gate.known(client.ctx()), Gate.asked(client.ctx()));
    client.ctx().attribute(STREAM, true);
    client.keepAlive();
    client.onClose(() -> listeners.remove(listener));
    listeners.add(listener);
    client.sendComment("listening");
  }

  /** Whether a request was a listener's: its answer has left, and nothing may be added to it. */
  static boolean isStream(Context ctx) {
    return ctx.attribute(STREAM) != null;
  }

  /** How many listen now. */
  public int listeners() {
    return listeners.size();
  }

  /** A visit that ended: its mentions, when it brought some. Which brands is not said. */
  public void visited(Visit visit) {
    if (visit.mentions() > 0) {
      Map<String, Object> news =
          Map.of("source", visit.source().value(), "count", visit.mentions());
      teller.execute(
          () ->
              listeners.stream()
                  .filter(listener -> listener.caller().account().brands().isEmpty())
                  .forEach(listener -> send(listener, "mentions", news)));
    }
  }

  /** A look at a brand: its level, when it has changed, and its alert, when it is told. */
  public void looked(Watch.Look look) {
    var brand = look.reading().brand();
    CrisisLevel level = look.standing().level();
    CrisisLevel before = levels.put(brand.value(), level);
    if (before != null && before != level) {
      Map<String, Object> news = Map.of("brand", brand.value(), "level", level.word(), "count", 1);
      teller.execute(() -> tell(brand, "level", news));
    }
    boolean isTold =
        look.decision() instanceof AlertDecision.Raise
            || look.decision() instanceof AlertDecision.Escalate
            || look.decision() instanceof AlertDecision.Resolve;
    if (isTold && look.alert().isPresent()) {
      Map<String, Object> news =
          Map.of(
              "brand", brand.value(),
              "alert", look.alert().get().id().value(),
              "level", look.alert().get().level().word(),
              "status", look.alert().get().status().word(),
              "count", 1);
      teller.execute(() -> tell(brand, "alert", news));
    }
  }

  private void tell(io.tingfeng.model.BrandId brand, String event, Map<String, Object> news) {
    listeners.stream()
        .filter(listener -> listener.caller().account().sees(brand))
        .forEach(listener -> send(listener, event, news));
  }

  private void send(Listener listener, String event, Map<String, Object> news) {
    if (listener.client().terminated()) {
      listeners.remove(listener);
    } else {
      listener.client().sendEvent(event, news);
    }
  }

  private void beat(Listener listener) {
    if (listener.client().terminated()) {
      listeners.remove(listener);
    } else if (mayListen(listener)) {
      listener.client().sendComment("still here");
    } else {
      listener.client().close();
    }
  }

  /** Whoever signed out, was shut out or sees other brands by now has to come again. */
  private static boolean mayListen(Listener listener) {
    return listener
        .asked()
        .get()
        .filter(now -> now.account().brands().equals(listener.caller().account().brands()))
        .filter(now -> now.may(Right.READ))
        .isPresent();
  }

  @Override
  public void close() {
    // The server has closed the connections by now; to close a client would answer once more.
    teller.shutdownNow();
    listeners.clear();
  }
}
