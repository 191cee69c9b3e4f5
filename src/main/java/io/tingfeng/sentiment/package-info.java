/**
 * Scores negativity per brand with the analysts' lexicons and names the cues that made the score.
 */
@NullMarked
package io.tingfeng.sentiment;

import org.jspecify.annotations.NullMarked;
