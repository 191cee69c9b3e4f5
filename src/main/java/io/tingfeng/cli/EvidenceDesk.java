package io.tingfeng.cli;

import io.tingfeng.evidence.ExhibitStore;
import io.tingfeng.evidence.ExportPack;
import io.tingfeng.pipeline.Custody;
import io.tingfeng.pipeline.Witness;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What the verbs about evidence need.
 *
 * @param witness captures pages; empty while another process writes, which then does it
 */
public record EvidenceDesk(
    Custody custody,
    ExhibitStore exhibits,
    ExportPack pack,
    Optional<Witness> witness,
    ZoneId zone,
    InstantSource clock) {}
