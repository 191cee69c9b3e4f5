package io.tingfeng.model;

/**
 * What readers must know of a source to weigh a mention.
 *
 * @param name the source's name for readers
 */
public record Outlet(String name, String platform, Authority authority, ChannelClass channel) {

  /** The outlet that a source's profile describes. */
  public static Outlet of(SourceProfile profile) {
    return new Outlet(profile.name(), profile.platform(), profile.authority(), profile.channel());
  }
}
