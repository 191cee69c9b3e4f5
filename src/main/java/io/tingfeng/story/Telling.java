package io.tingfeng.story;

import io.tingfeng.model.Mention;
import java.time.Duration;

/**
 * One post of a story.
 *
 * @param lag how long after the origin it was published
 * @param isReprint it repeats an earlier post; others have words of their own
 * @param isRetitled a reprint under another headline than the origin's
 * @param turnedNegative a reprint whose headline is negative while the origin's was not
 */
public record Telling(
    Mention mention, Duration lag, boolean isReprint, boolean isRetitled, boolean turnedNegative) {}
