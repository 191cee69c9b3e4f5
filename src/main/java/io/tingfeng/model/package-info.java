/**
 * The words all other rooms speak: immutable records that know no encoding and need only the JDK.
 */
@NullMarked
package io.tingfeng.model;

import org.jspecify.annotations.NullMarked;
