/** Puts reprints and posts on the same event together: origin, lineage, reach. */
@NullMarked
package io.tingfeng.story;

import org.jspecify.annotations.NullMarked;
