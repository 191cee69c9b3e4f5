package io.tingfeng.model;

import java.time.Duration;

/**
 * How often a source is visited and how hard.
 *
 * @param every time between two visits of the source
 * @param hostInterval least time between two requests to its host
 * @param timeout longest time of one call, redirects and body included
 * @param maxBytes largest body after decompression
 */
public record Pace(Duration every, Duration hostInterval, Duration timeout, long maxBytes) {}
