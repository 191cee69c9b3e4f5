/** The only room that knows Quartz: turns sources, brands, digests and duties into jobs. */
@NullMarked
package io.tingfeng.schedule;

import org.jspecify.annotations.NullMarked;
