/** Finds the article, its title, time and author in a page. */
@NullMarked
package io.tingfeng.extract.html;

import org.jspecify.annotations.NullMarked;
