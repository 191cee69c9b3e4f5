package io.tingfeng.cli;

import io.tingfeng.index.query.SavedSearches;

/** What commands need that read or keep saved searches. */
public record SearchShelf(Shelf shelf, SavedSearches searches) {}
