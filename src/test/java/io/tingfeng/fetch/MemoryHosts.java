package io.tingfeng.fetch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of hosts, in memory: quick, and for as long as a test. */
final class MemoryHosts implements HostStore {
  private final Map<Host, HostState> states = new ConcurrentHashMap<>();
  private final Map<Host, SortedMap<LocalDate, Integer>> days = new ConcurrentHashMap<>();
  private final Map<String, List<RobotsFile>> robots = new ConcurrentHashMap<>();

  @Override
  public HostState state(Host host) {
    return states.getOrDefault(host, HostState.unknown(host));
  }

  @Override
  public List<HostState> states() {
    return List.copyOf(states.values());
  }

  @Override
  public void stop(Host host, Optional<String> reason) {
    HostState known = state(host);
    states.put(host, new HostState(host, reason, known.quietUntil(), known.strikes()));
  }

  @Override
  public void rest(Host host, Instant until, int strikes) {
    states.put(host, new HostState(host, state(host).stopped(), until, strikes));
  }

  @Override
  public void count(Host host, LocalDate day, int requests) {
    days.computeIfAbsent(host, name -> new TreeMap<>()).merge(day, requests, Integer::sum);
  }

  @Override
  public SortedMap<LocalDate, Integer> requests(Host host) {
    return days.getOrDefault(host, new TreeMap<>());
  }

  @Override
  public Optional<RobotsFile> robots(String origin) {
    return Optional.ofNullable(robots.get(origin)).map(List::getLast);
  }

  @Override
  public void keep(RobotsFile file) {
    robots.computeIfAbsent(file.reading().origin(), name -> new ArrayList<>()).add(file);
  }

  @Override
  public List<RobotsReading> readings(String origin) {
    return robots.getOrDefault(origin, List.of()).stream().map(RobotsFile::reading).toList();
  }

  @Override
  public void forgetBefore(Instant time) {
    throw new UnsupportedOperationException("no test forgets");
  }
}
