package io.tingfeng.extract.feed;

/**
 * The document is not a feed.
 *
 * @param reason what it is instead, for the operator
 */
public record NoFeed(String reason) implements FeedReading {}
