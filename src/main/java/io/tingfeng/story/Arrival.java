package io.tingfeng.story;

import io.tingfeng.model.Outlet;
import java.time.Duration;
import java.time.Instant;

/**
 * When a story reached an outlet.
 *
 * @param at when the outlet first told it
 * @param lag how long after the origin
 * @param posts how often the outlet told it
 */
public record Arrival(Outlet outlet, Instant at, Duration lag, long posts) {}
