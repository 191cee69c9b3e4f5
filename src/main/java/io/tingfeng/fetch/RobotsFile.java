package io.tingfeng.fetch;

import java.time.Instant;

/**
 * A robots.txt as it was read.
 *
 * @param until how long it holds
 * @param body at most 500 KiB; empty unless the verdict is "rules"
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record RobotsFile(RobotsReading reading, Instant until, byte[] body) {}
