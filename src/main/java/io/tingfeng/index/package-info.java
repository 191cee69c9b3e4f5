/** The port for mentions (add, search, trend) with its engines in packages below. */
@NullMarked
package io.tingfeng.index;

import org.jspecify.annotations.NullMarked;
