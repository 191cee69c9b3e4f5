package io.tingfeng.heat;

import java.util.OptionalDouble;

/**
 * One of the five gauges of the practice (SEEDS S67).
 *
 * @param name in Chinese
 * @param value absent when there is no data
 * @param baseline what is usual for this brand, absent while it is being learnt
 * @param threshold where it begins to matter
 * @param unit of all three
 * @param basis the counts behind the value, in Chinese
 */
public record Gauge(
    String name,
    OptionalDouble value,
    OptionalDouble baseline,
    double threshold,
    String unit,
    String basis) {}
