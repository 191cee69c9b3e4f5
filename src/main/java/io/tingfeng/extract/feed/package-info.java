/** Reads feeds of every kind, and forgives what a careful reader forgives. */
@NullMarked
package io.tingfeng.extract.feed;

import org.jspecify.annotations.NullMarked;
