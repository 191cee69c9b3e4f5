/** Reads posts from files that people export elsewhere: JSON Lines and CSV, gzipped or not. */
@NullMarked
package io.tingfeng.extract.rows;

import org.jspecify.annotations.NullMarked;
