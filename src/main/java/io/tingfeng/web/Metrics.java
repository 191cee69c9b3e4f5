package io.tingfeng.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tingfeng.fetch.Visit;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.pipeline.Watch;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Figures about the program itself, in the form that Prometheus reads. */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Map<String, AtomicReference<Double>> heats = new ConcurrentHashMap<>();

  /** Figures about the machine; more come as the program works. */
  public Metrics() {
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
  }

  /** Adds figures about an index. */
  public void follow(MentionIndex index) {
    Gauge.builder("tingfeng.index.mentions", () -> index.status().mentions()).register(registry);
    Gauge.builder("tingfeng.index.bytes", () -> index.status().bytes()).register(registry);
  }

  /** Counts a visit that ended. */
  public void visited(Visit visit) {
    Timer.builder("tingfeng.visits")
        .tag("source", visit.source().value())
        .tag("result", visit.result().word())
        .register(registry)
        .record(Duration.between(visit.startedAt(), visit.endedAt()));
    counter("tingfeng.posts", "source", visit.source().value()).increment(visit.posts());
    counter("tingfeng.mentions", "source", visit.source().value()).increment(visit.mentions());
  }

  /** Remembers how hot a brand is. */
  public void looked(Watch.Look look) {
    String brand = look.reading().brand().value();
    heats.computeIfAbsent(brand, this::heat).set(look.reading().heat());
    counter("tingfeng.looks", "brand", brand).increment();
  }

  /** Counts a duty that threw. */
  public void failed(String duty) {
    counter("tingfeng.duty.failures", "duty", duty.startsWith("host ") ? "host" : duty).increment();
  }

  private AtomicReference<Double> heat(String brand) {
    AtomicReference<Double> value = new AtomicReference<>(0.0);
    Gauge.builder("tingfeng.heat", value::get).tag("brand", brand).register(registry);
    return value;
  }

  private Counter counter(String name, String tag, String value) {
    return Counter.builder(name).tag(tag, value).register(registry);
  }

  void enter(RouteTable routes) {
    routes.get(
        "/metrics",
        Access.OPEN,
        ctx ->
            ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape()));
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
