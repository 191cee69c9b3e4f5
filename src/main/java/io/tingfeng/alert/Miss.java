package io.tingfeng.alert;

import io.tingfeng.model.BrandId;
import java.time.Instant;

/**
 * A crisis that no alert told of, found later.
 *
 * @param began when it could have been seen
 */
public record Miss(BrandId brand, Instant began, String note, String by, Instant at) {}
