package io.tingfeng.extract.feed;

/** What came of reading a document as a feed. */
public sealed interface FeedReading permits Feed, NoFeed {}
