package io.tingfeng.cli;

import io.tingfeng.index.MentionIndex;
import io.tingfeng.pipeline.Erasure;
import io.tingfeng.privacy.Discretion;
import io.tingfeng.privacy.PrivacyStore;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What the verbs about personal data need.
 *
 * @param actor whose deeds they are
 */
public record PrivacyDesk(
    Erasure erasure,
    Discretion discretion,
    PrivacyStore store,
    MentionIndex index,
    String actor,
    ZoneId zone,
    InstantSource clock) {}
