/** Console pages and JSON API: handlers per screen, access control and errors in one place. */
@NullMarked
package io.tingfeng.web;

import org.jspecify.annotations.NullMarked;
