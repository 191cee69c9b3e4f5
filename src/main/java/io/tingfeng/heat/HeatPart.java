package io.tingfeng.heat;

import java.util.OptionalDouble;

/**
 * One part of the heat index.
 *
 * @param name of the part
 * @param weight its share of the formula, 0 to 1
 * @param evidence 0 as usual, 0.69 once a week, 4 at most; absent when there is no data
 * @param points what it adds to the heat; the points of all parts add up to the heat
 * @param inputs the counts behind it, in Chinese
 */
public record HeatPart(
    String name, double weight, OptionalDouble evidence, double points, String inputs) {}
