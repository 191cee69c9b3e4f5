/** Keeps a page as it was: WARC record, SHA-256, hash chain; verifies and exports it later. */
@NullMarked
package io.tingfeng.evidence;

import org.jspecify.annotations.NullMarked;
