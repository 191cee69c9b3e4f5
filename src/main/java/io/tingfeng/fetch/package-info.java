/**
 * Gets one page politely and safely: robots, pace per host, validators, limits, address guard. The
 * only room that knows OkHttp and crawler-commons.
 *
 * <p>{@link io.tingfeng.fetch.Fetcher} is the door. A request goes through {@code Robots} (may
 * we?), {@code Courier} (is it our turn?) and {@code Wire} (one bounded call) and comes back as a
 * {@link io.tingfeng.fetch.FetchOutcome}; nothing that a site does leaves this room as an
 * exception.
 */
@NullMarked
package io.tingfeng.fetch;

import org.jspecify.annotations.NullMarked;
