package io.tingfeng.model;

/** A place where we listen (信源): one entry of {@code sources.yml}. */
public sealed interface Source
    permits FeedSource, JsonSource, HtmlSource, SitemapSource, InboxSource {

  /** What every source has. */
  SourceProfile profile();

  /** Its name in {@code sources.yml}. */
  default SourceId id() {
    return profile().id();
  }
}
