package io.tingfeng.web;

import io.javalin.http.Context;
import io.tingfeng.heat.Coverage;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.MentionIndex.IndexStatus;
import io.tingfeng.model.Source;
import io.tingfeng.pipeline.Hearing;
import io.tingfeng.pipeline.Vocabulary;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Says whether the program works: 200 when it does, 503 when it cannot keep what it hears. */
final class HealthApi {
  private final MentionIndex index;
  private final Hearing hearing;
  private final Supplier<List<Source>> sources;
  private final Supplier<Vocabulary> vocabulary;
  private final InstantSource clock;

  HealthApi(
      MentionIndex index,
      Hearing hearing,
      Supplier<List<Source>> sources,
      Supplier<Vocabulary> vocabulary,
      InstantSource clock) {
    this.index = index;
    this.hearing = hearing;
    this.sources = sources;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  void enter(RouteTable routes) {
    routes.get("/health", Access.OPEN, this::health);
  }

  private void health(Context ctx) {
    IndexStatus status = index.status();
    Coverage coverage = hearing.coverage(sources.get(), clock.instant());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", word(status, coverage));
    answer.put("mentions", status.mentions());
    answer.put("indexBytes", status.bytes());
    status.fault().ifPresent(fault -> answer.put("fault", fault));
    answer.put("sources", coverage.expected());
    answer.put("sourcesAnswering", coverage.answering());
    answer.put("silentSources", coverage.blind());
    answer.put("lexicon", vocabulary.get().lexicon());
    ctx.status(status.fault().isPresent() ? 503 : 200).json(answer);
  }

  private static String word(IndexStatus status, Coverage coverage) {
    if (status.fault().isPresent()) {
      return "failing";
    }
    return coverage.blind().isEmpty() ? "ok" : "degraded";
  }
}
