package io.tingfeng.demo.town;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of what is talked of most, as JSON: words, places and a heat of its own, no times. */
final class HotList implements Pages {
  private static final int PLACES = 30;
  private static final int HOTTEST = 4_800_000;

  private final Script script;

  HotList(Script script) {
    this.script = script;
  }

  private record Standing(Piece piece, long heat) {}

  @Override
  public Answer get(URI address, Instant now) {
    if (!address.getPath().equals("/api/hot")) {
      return Answer.notFound();
    }
    List<Standing> standing =
        script.until(Place.HOT, now).stream()
            .map(piece -> new Standing(piece, heat(piece, now)))
            .filter(one -> one.heat() > 0)
            .sorted(Comparator.comparingLong(Standing::heat).reversed())
            .limit(PLACES)
            .toList();
    List<Map<String, Object>> items = new ArrayList<>();
    for (Standing one : standing) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("rank", items.size() + 1);
      item.put("word", one.piece().title());
      item.put("hot", one.heat());
      item.put("id", "h" + one.piece().number());
      items.add(item);
    }
    return Json.answer(Map.of("code", 0, "data", Map.of("list", items)));
  }

  /** Rises and falls again; the better its best place, the hotter. */
  private static long heat(Piece piece, Instant now) {
    double part =
        Duration.between(piece.at(), now).toSeconds() / 3600.0 / piece.reach().halfHours();
    double best = (double) HOTTEST / (piece.reach().most() + 1);
    return part >= 1 ? 0 : Math.round(best * (0.3 + 2.8 * part * (1 - part)));
  }
}
