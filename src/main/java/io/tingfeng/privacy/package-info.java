/**
 * Keeps private persons out of sight: pseudonyms, masked texts, sealed clear forms, opt-outs and
 * the log of who looked.
 */
@NullMarked
package io.tingfeng.privacy;

import org.jspecify.annotations.NullMarked;
