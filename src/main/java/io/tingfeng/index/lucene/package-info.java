/** The embedded engine of the mention index: one Lucene folder, written by one process. */
@NullMarked
package io.tingfeng.index.lucene;

import org.jspecify.annotations.NullMarked;
