package io.tingfeng.extract.rows;

import io.tingfeng.model.Outlet;
import io.tingfeng.model.Post;
import io.tingfeng.model.SourceProfile;
import java.util.Optional;

/**
 * A post from a file and what the row says of its outlet.
 *
 * @param number the row, counted from 1
 * @param outlet name of the medium
 * @param platform where people saw it
 */
public record Row(long number, Post post, Optional<String> outlet, Optional<String> platform) {

  /** The outlet of the row: what it says itself, and its source for the rest. */
  public Outlet outlet(SourceProfile source) {
    Outlet own = Outlet.of(source);
    return new Outlet(
        outlet.orElse(own.name()), platform.orElse(own.platform()), own.authority(), own.channel());
  }
}
