/** Composes the daily digest (日报) and lays it out as a mail; letters about one alert as well. */
@NullMarked
package io.tingfeng.digest;

import org.jspecify.annotations.NullMarked;
