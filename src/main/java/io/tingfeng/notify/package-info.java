/** Ways to reach people behind one channel, with an outbox that forgets nothing. */
@NullMarked
package io.tingfeng.notify;

import org.jspecify.annotations.NullMarked;
