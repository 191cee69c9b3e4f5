package io.tingfeng.fetch;

import java.time.Duration;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * One request that a courier is sent with.
 *
 * @param interval least time since the last request to the host
 */
record Errand(HttpUrl address, Headers headers, Limits limits, Duration interval) {}
