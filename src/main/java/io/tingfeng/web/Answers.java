package io.tingfeng.web;

import io.tingfeng.alert.AlertCareStore;
import io.tingfeng.alert.AlertStore;
import io.tingfeng.config.Settings;
import io.tingfeng.evidence.ExportPack;
import io.tingfeng.fetch.VisitStore;
import io.tingfeng.heat.ReadingStore;
import io.tingfeng.heat.Thresholds;
import io.tingfeng.index.MentionIndex;
import io.tingfeng.index.PostHistory;
import io.tingfeng.index.query.SavedSearches;
import io.tingfeng.model.BrandId;
import io.tingfeng.model.Source;
import io.tingfeng.notify.Delivery;
import io.tingfeng.notify.Outbox;
import io.tingfeng.notify.Recipient;
import io.tingfeng.people.AuditLog;
import io.tingfeng.people.Door;
import io.tingfeng.people.Roster;
import io.tingfeng.people.SingleSignOn;
import io.tingfeng.pipeline.AlertDesk;
import io.tingfeng.pipeline.Analyst;
import io.tingfeng.pipeline.Audience;
import io.tingfeng.pipeline.Custody;
import io.tingfeng.pipeline.DigestRound;
import io.tingfeng.pipeline.Erasure;
import io.tingfeng.pipeline.Hearing;
import io.tingfeng.pipeline.Import;
import io.tingfeng.pipeline.Judging;
import io.tingfeng.pipeline.Retrial;
import io.tingfeng.pipeline.SourceBook;
import io.tingfeng.pipeline.Stories;
import io.tingfeng.pipeline.Trial;
import io.tingfeng.pipeline.Vocabulary;
import io.tingfeng.pipeline.Workbench;
import io.tingfeng.privacy.Discretion;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the handlers answer from.
 *
 * @param thresholds of a brand
 * @param hearing says how well the sources are heard
 * @param trying sends a trial notice to a recipient at once
 * @param importing takes in posts that are pushed
 */
public record Answers(
    Settings settings,
    Function<BrandId, Thresholds> thresholds,
    MentionIndex index,
    Stories stories,
    SavedSearches searches,
    Hearing hearing,
    VisitStore visits,
    ReadingStore readings,
    AlertStore alerts,
    AlertCareStore cares,
    Outbox outbox,
    AlertDesk alertDesk,
    SourceBook sourceBook,
    DigestRound digests,
    Workbench workbench,
    Trial trial,
    Retrial retrial,
    Discretion discretion,
    Erasure erasure,
    Judging judging,
    Custody custody,
    ExportPack pack,
    PostHistory history,
    Audience audience,
    Function<Recipient, Delivery> trying,
    Analyst analyst,
    Import importing,
    Door door,
    Optional<SingleSignOn> signOn,
    Roster roster,
    AuditLog audit,
    Supplier<List<Source>> sources,
    Supplier<Vocabulary> vocabulary,
    InstantSource clock,
    Metrics metrics,
    EventApi events) {}
