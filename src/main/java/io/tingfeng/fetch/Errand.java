package io.tingfeng.fetch;

import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * One request that a courier is sent with.
 *
 * @param interval least time since the last request to the host
 * @param recorder writes down what goes over the wire, when that is wanted
 */
record Errand(
    HttpUrl address,
    Headers headers,
    Limits limits,
    Duration interval,
    Optional<Recorder> recorder) {}
