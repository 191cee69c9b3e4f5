package io.tingfeng.cli;

import io.tingfeng.pipeline.Stories;

/** What commands need that read stories. */
public record StoryShelf(Shelf shelf, Stories stories) {}
