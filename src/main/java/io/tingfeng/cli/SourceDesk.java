package io.tingfeng.cli;

import io.tingfeng.pipeline.SourceBook;
import java.time.ZoneId;

/** What the verbs about sources need. */
public record SourceDesk(SourceBook book, ZoneId zone) {}
