package io.tingfeng.model;

import java.time.ZoneId;
import java.util.Map;

/**
 * What every source has, whatever its kind.
 *
 * @param id its name in {@code sources.yml}
 * @param name its name for readers
 * @param platform where people see it: news, weibo, forum, video, qa, complaint, hotlist …
 * @param authority the weight of its word
 * @param channel ordinary or major
 * @param pace how often and how hard it is visited
 * @param zone the zone of times that name none
 * @param headers plain request headers that the site asks for
 * @param legal purpose, ground and limits of the visit, as written by the operator
 * @param privateNetworks whether it lives on loopback or in a private network, which is closed to
 *     all others
 * @param enabled whether it is visited
 */
public record SourceProfile(
    SourceId id,
    String name,
    String platform,
    Authority authority,
    ChannelClass channel,
    Pace pace,
    ZoneId zone,
    Map<String, String> headers,
    String legal,
    boolean privateNetworks,
    boolean enabled) {

  public SourceProfile {
    headers = Map.copyOf(headers);
  }

  /** A source of the public web. */
  public SourceProfile(
      SourceId id,
      String name,
      String platform,
      Authority authority,
      ChannelClass channel,
      Pace pace,
      ZoneId zone,
      Map<String, String> headers,
      String legal,
      boolean enabled) {
    this(id, name, platform, authority, channel, pace, zone, headers, legal, false, enabled);
  }
}
