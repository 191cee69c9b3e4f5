/** Mentions as files: CSV, XLSX, JSON Lines, RSS; written as they are read, never held whole. */
@NullMarked
package io.tingfeng.web.export;

import org.jspecify.annotations.NullMarked;
