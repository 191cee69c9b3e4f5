/** One form for Chinese text: charset, width, script, segments, publish times, fingerprints. */
@NullMarked
package io.tingfeng.text;

import org.jspecify.annotations.NullMarked;
