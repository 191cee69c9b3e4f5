package io.tingfeng.fetch;

import java.time.Duration;

/**
 * The bounds of one call.
 *
 * @param time the whole call: look-up, connect, send, headers and body
 * @param bytes the body, before and after decompression
 * @param cut whether a longer body is cut off there instead of being refused
 * @param privateNetworks whether loopback and private addresses may be connected to
 */
record Limits(Duration time, long bytes, boolean cut, boolean privateNetworks) {}
