/** The query language for people: text in, a question to the index out. */
@NullMarked
package io.tingfeng.index.query;

import org.jspecify.annotations.NullMarked;
