/** The invented town of the demo: what its people publish, and the sites on which they do. */
@NullMarked
package io.tingfeng.demo.town;

import org.jspecify.annotations.NullMarked;
