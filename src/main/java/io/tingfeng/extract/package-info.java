/** Turns a page into posts: feeds, JSON by paths, HTML by selectors or by itself. */
@NullMarked
package io.tingfeng.extract;

import org.jspecify.annotations.NullMarked;
