/**
 * Reads settings, sources and brands into immutable records; tells all faults of a file at once.
 */
@NullMarked
package io.tingfeng.config;

import org.jspecify.annotations.NullMarked;
