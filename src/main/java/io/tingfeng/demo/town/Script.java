package io.tingfeng.demo.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that the people of the town publish around one day, the same whenever it is asked for: a plot
 * with fixed times, and the talk of a crowd that seeded dice spread over its days.
 */
public final class Script {
  private final Map<Place, List<Piece>> pieces = new EnumMap<>(Place.class);

  private Script(Stream<Piece> all) {
    for (Place place : Place.values()) {
      pieces.put(place, List.of());
    }
    all.sorted(Comparator.comparing(Piece::at))
        .collect(java.util.stream.Collectors.groupingBy(Piece::place))
        .forEach((place, list) -> pieces.put(place, numbered(list)));
  }

  /** The script whose last day is a date. */
  public static Script of(LocalDate today, ZoneId zone) {
    Casting casting = new Casting(today, zone);
    return new Script(
        Stream.of("plot.txt", "launch.txt", "crowd.txt", "storm.txt")
            .flatMap(name -> ScriptFile.read(name).stream())
            .flatMap(line -> casting.pieces(line).stream()));
  }

  private static List<Piece> numbered(List<Piece> list) {
    return IntStream.range(0, list.size()).mapToObj(i -> list.get(i).numbered(i + 1)).toList();
  }

  /** All of a place, oldest first. */
  public List<Piece> at(Place place) {
    return pieces.getOrDefault(place, List.of());
  }

  /** What has been published at a place by a time, newest first. */
  List<Piece> until(Place place, Instant now) {
    return at(place).stream().filter(piece -> !piece.at().isAfter(now)).toList().reversed();
  }

  /** One piece by its number, once it has been published. */
  Optional<Piece> find(Place place, int number, Instant now) {
    return until(place, now).stream().filter(piece -> piece.number() == number).findFirst();
  }

  /** How many posts there are by a time, replies included. */
  public long size(Instant now) {
    return Stream.of(Place.values())
        .flatMap(place -> until(place, now).stream())
        .mapToLong(piece -> 1 + piece.repliesUntil(now).size())
        .sum();
  }
}
