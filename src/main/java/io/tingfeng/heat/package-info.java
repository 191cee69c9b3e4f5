/**
 * The heat index, the five gauges, baselines, spikes and the crisis level they reach: pure formulas
 * over what is known of a brand at one time.
 */
@NullMarked
package io.tingfeng.heat;

import org.jspecify.annotations.NullMarked;
