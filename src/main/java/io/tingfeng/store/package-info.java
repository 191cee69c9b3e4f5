/** JDBC stores for the ports of other rooms, in one database file; the only room that knows SQL. */
@NullMarked
package io.tingfeng.store;

import org.jspecify.annotations.NullMarked;
