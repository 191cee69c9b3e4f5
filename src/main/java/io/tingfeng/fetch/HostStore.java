package io.tingfeng.fetch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The port for what must outlive a restart about hosts: rests, counts, kill switches, and what
 * their robots.txt said.
 */
public interface HostStore {

  /** What is known of a host; {@link HostState#unknown} for a new one. */
  HostState state(Host host);

  /** Every host that something is known of, by name. */
  List<HostState> states();

  /** The kill switch: stops all requests to a host for a reason, or opens it with an empty one. */
  void stop(Host host, Optional<String> reason);

  /** Keeps until when a host rests and how often it asked for it lately. */
  void rest(Host host, Instant until, int strikes);

  /** Adds requests to the count of a host's UTC day. */
  void count(Host host, LocalDate day, int requests);

  /** The requests to a host by UTC day, oldest first. */
  SortedMap<LocalDate, Integer> requests(Host host);

  /** The newest robots.txt of an origin ({@code https://host:port}). */
  Optional<RobotsFile> robots(String origin);

  /** Keeps a robots.txt; it becomes a line of the history when it says something new. */
  void keep(RobotsFile file);

  /** What the robots.txt of an origin said over time, oldest first, one entry a change. */
  List<RobotsReading> readings(String origin);

  /** Forgets counts and changes before a time; the newest of each origin stays. */
  void forgetBefore(Instant time);
}
