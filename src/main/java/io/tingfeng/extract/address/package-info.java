/** Addresses as they stand in pages: completed, and reduced to what names a post. */
@NullMarked
package io.tingfeng.extract.address;

import org.jspecify.annotations.NullMarked;
