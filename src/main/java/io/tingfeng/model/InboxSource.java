package io.tingfeng.model;

import java.nio.file.Path;

/** A folder into which JSONL and CSV exports are dropped. */
public record InboxSource(SourceProfile profile, Path folder) implements Source {}
