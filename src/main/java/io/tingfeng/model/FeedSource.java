package io.tingfeng.model;

import java.net.URI;

/** An RSS, Atom or JSON feed. */
public record FeedSource(SourceProfile profile, URI address) implements Source {}
