/** Composition root: what is built, from what, in which order. */
@NullMarked
package io.tingfeng.app;

import org.jspecify.annotations.NullMarked;
