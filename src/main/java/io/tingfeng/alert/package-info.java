/**
 * Decides whether a level is worth telling: raise, escalate, repeat, resolve or hold. Pure
 * decisions; what is stored goes through a port.
 */
@NullMarked
package io.tingfeng.alert;

import org.jspecify.annotations.NullMarked;
