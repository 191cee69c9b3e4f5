/** Sorts a mention: complaint type and how grave its words are. */
@NullMarked
package io.tingfeng.complaint;

import org.jspecify.annotations.NullMarked;
