/** Says which brands a post speaks of, by which alias, and where. */
@NullMarked
package io.tingfeng.brand;

import org.jspecify.annotations.NullMarked;
