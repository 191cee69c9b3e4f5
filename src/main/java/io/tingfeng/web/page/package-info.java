/** The pages of the console: one class of handlers a screen, one record of words a template. */
@NullMarked
package io.tingfeng.web.page;

import org.jspecify.annotations.NullMarked;
